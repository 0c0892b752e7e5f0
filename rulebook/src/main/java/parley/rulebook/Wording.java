package parley.rulebook;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.conversation.decision.Phrase;
import parley.rulebook.wording.Sentence;

/** The words of a pack in each of its languages. */
public final class Wording {

    private final Map<String, Map<String, Sentence>> sentences;
    private final String defaultLanguage;

    /** @param sentences by language and key; every language holds every key */
    Wording(Map<String, Map<String, Sentence>> sentences, String defaultLanguage) {
        this.sentences = new TreeMap<>(sentences);
        this.defaultLanguage = defaultLanguage;
    }

    /**
     * A phrase in words.
     *
     * @param language ISO 639-1 code; a language that the pack does not speak is answered in its default language
     * @param zone zone in which moments are written
     */
    public String say(Phrase phrase, String language, ZoneId zone) {
        return say(phrase, sentences.containsKey(language) ? sentences.get(language) : inDefault(), zone);
    }

    /** The languages that the pack speaks. */
    public Set<String> languages() {
        return Set.copyOf(sentences.keySet());
    }

    private Map<String, Sentence> inDefault() {
        return sentences.getOrDefault(defaultLanguage, Map.of());
    }

    private String say(Phrase phrase, Map<String, Sentence> words, ZoneId zone) {
        Sentence sentence = words.get(phrase.key());
        if (sentence == null) {
            throw new IllegalArgumentException(
                    "the wording has no '" + phrase.key() + "'; the check of the pack finds this");
        }
        return sentence.say(phrase.values(), zone, term -> say(Phrase.of(term), words, zone));
    }
}
