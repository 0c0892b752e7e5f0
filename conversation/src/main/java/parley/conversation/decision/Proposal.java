package parley.conversation.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.Money;
import parley.conversation.agreement.Deal;

/**
 * An offer that needs the customer's yes. Frozen: another content is another version.
 *
 * @param id idempotency key of everything that a yes sets off
 * @param version counts from 1 within the id
 * @param content what is offered, as shown
 * @param card its particulars, as shown
 * @param expiresAt from this instant on a yes binds to nothing
 */
public record Proposal(
        String id,
        int version,
        Deal deal,
        Phrase content,
        @Nullable Card card,
        Instant expiresAt) {

    public boolean isOpenAt(Instant instant) {
        return instant.isBefore(expiresAt);
    }

    /** Amount that a yes charges; null if it charges nothing. */
    public @Nullable Money total() {
        return deal.charge();
    }
}
