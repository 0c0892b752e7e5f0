package parley.conversation.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved or failed to move between customer and brand.
 *
 * @param direction towards the brand, or back to the customer
 * @param madeOn day of the attempt
 * @param invoiceNumber invoice it pays, if any
 * @param orderNumber order it pays or refunds, if any
 * @param mean how, as the customer would say it: {@code Visa ending 4242}
 * @param failure why it failed, as a code of the brand, if it did
 */
public record Payment(
        String number,
        Direction direction,
        Status status,
        Money amount,
        LocalDate madeOn,
        @Nullable String invoiceNumber,
        @Nullable String orderNumber,
        @Nullable String mean,
        @Nullable String failure,
        Origin origin)
        implements AccountFact {

    /** Which way the money goes. */
    public enum Direction {
        CHARGE,
        REFUND
    }

    /** What became of it. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
