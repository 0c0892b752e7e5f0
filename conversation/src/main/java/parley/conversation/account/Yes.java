package parley.conversation.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer said yes to, in whichever conversation. Nobody tells it: it is read from our own records.
 *
 * @param number id of the offer
 * @param conversation id of the conversation in which the yes was said
 * @param deal what sort of thing it was: {@code Purchase}, {@code Cancellation}, {@code AddressChange} …
 * @param subject what it was about: articles, the number of an order, an address, a plan
 * @param sum what it cost or brought back, if it did
 * @param settlement what became of it: {@code INTENT}, {@code UNKNOWN}, {@code SUCCEEDED} or {@code FAILED}
 */
public record Yes(
        String number,
        String conversation,
        Instant saidAt,
        String deal,
        String subject,
        @Nullable Money sum,
        String settlement,
        Origin origin)
        implements AccountFact {}
