package parley.conversation.intent;

import java.util.List;
import java.util.Optional;

/**
 * What one utterance was understood to mean.
 *
 * @param intent best guess
 * @param guesses all guesses worth keeping, best first, the chosen one included
 * @param slots in the order of the utterance
 * @param language of the utterance, an ISO 639-1 code such as {@code fr}
 */
public record Understanding(
        Intent intent, Confidence confidence, List<Guess> guesses, List<Slot> slots, String language) {

    public Understanding {
        guesses = List.copyOf(guesses);
        slots = List.copyOf(slots);
    }

    /** Nothing was understood, or nothing was there to understand. */
    public static Understanding none(String language) {
        return new Understanding(
                Intent.OUT_OF_SCOPE, new Confidence(0, Confidence.Band.HAND_OVER), List.of(), List.of(), language);
    }

    /** The intent is given: chosen by the customer or asked for by us. */
    public static Understanding certain(Intent intent, List<Slot> slots, String language) {
        return new Understanding(intent, Confidence.CERTAIN, List.of(new Guess(intent, 1)), slots, language);
    }

    public Optional<Slot> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    /** The best guess other than the chosen intent. */
    public Optional<Guess> runnerUp() {
        return guesses.stream()
                .filter(guess ->
                        !guess.intent().equals(intent) && !guess.intent().isOutOfScope())
                .findFirst();
    }
}
