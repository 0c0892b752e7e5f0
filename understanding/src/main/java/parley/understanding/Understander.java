package parley.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.Utterance;
import parley.conversation.decision.Question;
import parley.conversation.decision.QuickReply;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.understanding.confidence.Categoriser;

/** Understands utterances with one published set of models. Immutable and thread-safe. */
public final class Understander {

    /** How much more familiar another language must look than the one spoken before. */
    private static final double STAY = 0.15;

    private final String version;
    private final Map<String, Categoriser> categorisers;

    /**
     * @param version tells what the models were learnt from
     * @param categorisers by language, at least one
     */
    public Understander(String version, Map<String, Categoriser> categorisers) {
        if (categorisers.isEmpty()) {
            throw new IllegalArgumentException("a categoriser of at least one language is needed");
        }
        this.version = version;
        this.categorisers = new TreeMap<>(categorisers);
    }

    /** Hash of the content that the models were learnt from. */
    public String version() {
        return version;
    }

    public Understanding understand(Utterance utterance, Conversation conversation) {
        return switch (utterance.act()) {
            case Utterance.Act.Text text -> hear(text.text(), utterance, conversation);
            case Utterance.Act.Choice choice -> chosen(choice, utterance, conversation);
            case Utterance.Act.Confirm confirm -> Understanding.none(spoken(utterance, conversation));
            case Utterance.Act.Feedback feedback -> Understanding.none(spoken(utterance, conversation));
        };
    }

    private Understanding chosen(Utterance.Act.Choice choice, Utterance utterance, Conversation conversation) {
        if (!choice.payload().startsWith(QuickReply.INTENT_PREFIX)) {
            return hear(choice.payload(), utterance, conversation);
        }
        Intent intent = new Intent(choice.payload().substring(QuickReply.INTENT_PREFIX.length()));
        Question question = conversation.question();
        List<Slot> slots = question == null ? List.of() : question.slots();
        return Understanding.certain(intent, slots, spoken(utterance, conversation));
    }

    private Understanding hear(String text, Utterance utterance, Conversation conversation) {
        String language = language(text, prior(utterance, conversation));
        List<Slot> slots = List.of();
        Understanding read = categoriser(language).understand(text, slots, language);
        return OpenQuestion.hear(conversation.question(), text, read);
    }

    private Categoriser categoriser(String language) {
        Categoriser categoriser = categorisers.get(language);
        return categoriser != null
                ? categoriser
                : categorisers.values().iterator().next();
    }

    private String language(String text, @Nullable String prior) {
        return categorisers.keySet().stream()
                .max(Comparator.comparingDouble(
                        language -> categoriser(language).familiarity(text) + (language.equals(prior) ? STAY : 0)))
                .orElseThrow();
    }

    private String spoken(Utterance utterance, Conversation conversation) {
        String prior = prior(utterance, conversation);
        return prior != null && categorisers.containsKey(prior)
                ? prior
                : categorisers.keySet().iterator().next();
    }

    private static @Nullable String prior(Utterance utterance, Conversation conversation) {
        return conversation.language() != null
                ? conversation.language()
                : utterance.customer().language();
    }
}
