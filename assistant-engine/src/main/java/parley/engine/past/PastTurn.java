package parley.engine.past;

import org.jspecify.annotations.Nullable;
import parley.conversation.Entry;
import parley.conversation.Situation;

/**
 * A turn that was taken, with everything that it looked at.
 *
 * @param situation as it was then
 * @param answer the entry that followed; absent while an advisor had the floor
 * @param words what the customer was shown then; empty without an answer
 */
public record PastTurn(Situation situation, @Nullable Entry answer, String words) {

    public long seq() {
        return situation.conversation().lastSeq() + 1;
    }
}
