package parley.conversation.decision;

import java.util.List;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;

/**
 * What the assistant asked and still waits to hear.
 *
 * @param intent request that the answer completes; for a clarification the best guess
 * @param missing name of the slot asked for, or {@link #INTENT} when the intent itself is unclear
 * @param slots what is already known
 */
public record Question(Intent intent, String missing, List<Slot> slots) {

    /** {@code missing} of a question "did you mean A or B". */
    public static final String INTENT = "intent";

    /** {@code missing} of a question that any words on the matter answer; the slot's value gathers them, a line each. */
    public static final String WISH = "wish";

    /** {@code missing} of a question for an address: whatever is written is it. */
    public static final String ADDRESS = "address";

    public Question {
        slots = List.copyOf(slots);
    }

    /** Asks which intent is meant. */
    public boolean isClarification() {
        return missing.equals(INTENT);
    }
}
