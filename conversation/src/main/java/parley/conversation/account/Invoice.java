package parley.conversation.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bill.
 *
 * @param issuedOn day of the invoice
 * @param dueOn day by which it must be paid
 * @param total what was billed
 * @param due what is still to pay; zero once paid
 * @param contractNumber contract it bills, if any
 * @param orderNumber order it bills, if any
 * @param documentUrl where the document can be fetched, if the brand told
 */
public record Invoice(
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money due,
        @Nullable String contractNumber,
        @Nullable String orderNumber,
        @Nullable String documentUrl,
        Origin origin)
        implements AccountFact {

    public boolean isPaid() {
        return due.minor() <= 0;
    }

    /** Unpaid after its due day. */
    public boolean isOverdueOn(LocalDate day) {
        return !isPaid() && day.isAfter(dueOn);
    }
}
