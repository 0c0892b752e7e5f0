package parley.conversation.decision;

import java.time.Instant;
import parley.conversation.account.Money;

/**
 * An offer that needs the customer's yes. Frozen: another content is another version.
 *
 * @param version counts from 1 within the id
 * @param content what is offered, as shown
 * @param total amount that a yes agrees to
 * @param expiresAt after this instant a yes binds to nothing
 */
public record Proposal(String id, int version, Phrase content, Money total, Instant expiresAt) {

    public boolean isOpenAt(Instant instant) {
        return instant.isBefore(expiresAt);
    }
}
