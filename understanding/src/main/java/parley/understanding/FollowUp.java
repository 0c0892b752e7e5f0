package parley.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.decision.Topic;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.understanding.text.TextNormaliser;

/**
 * Hears "and the other one?", "the one from March", "et pour 1057 ?" as the same request about something else: nothing but
 * small words, something named, or "other". Pure.
 */
final class FollowUp {

    /** Slot whose value holds the numbers just talked about, separated by commas. */
    private static final String OTHER = "other";

    /** Slot that marks a follow-up; its value is the same. */
    private static final String MARK = "follow_up";

    private static final Set<String> OTHERS = Set.of("other", "others", "autre", "autres");
    private static final Set<String> SMALL = Set.of(
            "and",
            "the",
            "one",
            "ones",
            "from",
            "of",
            "in",
            "for",
            "on",
            "what",
            "about",
            "how",
            "my",
            "that",
            "then",
            "order",
            "invoice",
            "et",
            "la",
            "le",
            "les",
            "l",
            "celle",
            "celui",
            "ceux",
            "celles",
            "de",
            "du",
            "d",
            "en",
            "pour",
            "au",
            "a",
            "alors",
            "commande",
            "facture");

    private FollowUp() {}

    /** @param topic what was talked about last, if anything */
    static Understanding hear(@Nullable Topic topic, String text, Understanding read) {
        if (topic == null || topic.numbers().isEmpty()) {
            return read;
        }
        List<String> words = words(text, read.slots());
        boolean other = words.removeIf(OTHERS::contains);
        boolean names = other || !read.slots().isEmpty();
        return names && SMALL.containsAll(words)
                ? Understanding.certain(topic.ofNamed(), slots(topic, text, read, other), read.language())
                : read;
    }

    /** The words beside what is named. */
    private static List<String> words(String text, List<Slot> slots) {
        String rest = text;
        for (Slot slot : slots) {
            rest = rest.replace(slot.words(), " ");
        }
        return new ArrayList<>(TextNormaliser.words(rest).stream()
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList());
    }

    private static List<Slot> slots(Topic topic, String text, Understanding read, boolean other) {
        String before = String.join(",", topic.numbers());
        List<Slot> slots = new ArrayList<>(read.slots());
        slots.add(new Slot.Text(MARK, before, text));
        if (other) {
            slots.add(new Slot.Text(OTHER, before, text));
        }
        return slots;
    }
}
