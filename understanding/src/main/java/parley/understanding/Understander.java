package parley.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.Utterance;
import parley.conversation.decision.Question;
import parley.conversation.decision.QuickReply;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.understanding.confidence.Categoriser;
import parley.understanding.language.LanguageDetector;
import parley.understanding.slots.SlotReader;

/** Understands utterances with one published set of models. Immutable and thread-safe. */
public final class Understander {

    private final String version;
    private final Map<String, Categoriser> categorisers;
    private final @Nullable LanguageDetector languages;
    private final SlotReader slots;
    private final NamedThings things;

    /**
     * @param version tells what the models were learnt from
     * @param categorisers by language, at least one
     * @param languages tells them apart; null if there is but one
     */
    Understander(
            String version,
            Map<String, Categoriser> categorisers,
            @Nullable LanguageDetector languages,
            SlotReader slots,
            NamedThings things) {
        if (categorisers.isEmpty() || (languages == null && categorisers.size() > 1)) {
            throw new IllegalArgumentException("one language is needed, or several and what tells them apart");
        }
        this.version = version;
        this.categorisers = new TreeMap<>(categorisers);
        this.languages = languages;
        this.slots = slots;
        this.things = things;
    }

    /** The same understanding that also knows the names of a catalogue. */
    public Understander withProducts(Collection<String> names) {
        return new Understander(version, categorisers, languages, slots.withProducts(names), things);
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
        Question question = conversation.question();
        List<Slot> slots = new ArrayList<>(question == null ? List.of() : question.slots());
        QuickReply.slot(choice.payload()).ifPresent(slots::add);
        return Understanding.certain(QuickReply.intent(choice.payload()), slots, spoken(utterance, conversation));
    }

    private Understanding hear(String text, Utterance utterance, Conversation conversation) {
        String language = language(text, utterance, conversation);
        List<Slot> named = slots.read(
                text, language, utterance.receivedAt(), utterance.customer().zone());
        Understanding read = things.addedTo(categoriser(language).understand(text, named, language), text);
        Understanding heard = conversation.question() == null
                ? FollowUp.hear(conversation.topic(), text, read)
                : OpenQuestion.hear(conversation.question(), text, read);
        return OpenOffer.hear(conversation.proposal(), text, heard);
    }

    /** An address is in the language of its country, whatever its owner speaks. */
    private String language(String text, Utterance utterance, Conversation conversation) {
        String prior = prior(utterance, conversation);
        boolean isAddress = prior != null && OpenQuestion.isAddress(conversation.question(), text);
        if (languages == null || isAddress) {
            return spoken(utterance, conversation);
        }
        return languages.detect(text, prior);
    }

    /** What would be made of the text by itself, in a language known to this understander. */
    public Categoriser categoriser(String language) {
        Categoriser categoriser = categorisers.get(language);
        return categoriser != null
                ? categoriser
                : categorisers.values().iterator().next();
    }

    private String spoken(Utterance utterance, Conversation conversation) {
        String prior = prior(utterance, conversation);
        return prior != null ? prior : categorisers.keySet().iterator().next();
    }

    /** The language spoken before, if it is one that can be understood. */
    private @Nullable String prior(Utterance utterance, Conversation conversation) {
        return Stream.of(
                        Optional.ofNullable(conversation.language()),
                        Optional.ofNullable(utterance.customer().language()))
                .flatMap(Optional::stream)
                .filter(categorisers::containsKey)
                .findFirst()
                .orElse(null);
    }
}
