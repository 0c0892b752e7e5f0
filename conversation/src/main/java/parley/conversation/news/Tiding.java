package parley.conversation.news;

import java.time.LocalDate;
import java.util.Optional;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Invoice;
import parley.conversation.account.Payment;
import parley.conversation.account.Shipment;
import parley.conversation.decision.Phrase;

/**
 * Something a customer wants to know without asking.
 *
 * @param state of the thing: each is told at most once
 */
public record Tiding(String state, Phrase phrase) {

    /** What a fact tells, if it tells anything worth a message. */
    public static Optional<Tiding> of(AccountFact fact) {
        return switch (fact) {
            case Shipment shipment -> of(shipment);
            case Invoice invoice
            when !invoice.isPaid() ->
                Optional.of(new Tiding(
                        "DUE",
                        Phrase.of("news.invoice_due")
                                .with("number", words(invoice.number()))
                                .with("due", new Phrase.Value.Sum(invoice.due()))
                                .with("day", new Phrase.Value.Day(invoice.dueOn()))));
            case Payment payment -> of(payment);
            default -> Optional.empty();
        };
    }

    private static Optional<Tiding> of(Shipment shipment) {
        return switch (shipment.status()) {
            case SHIPPED -> told("SHIPPED", "news.shipped", shipment);
            case OUT_FOR_DELIVERY -> told("OUT_FOR_DELIVERY", "news.out_for_delivery", shipment);
            case DELIVERED -> told("DELIVERED", "news.delivered", shipment);
            case DELAYED -> told("DELAYED " + shipment.expectedOn(), "news.delayed", shipment);
            case LOST -> told("LOST", "news.lost", shipment);
            case PREPARED -> Optional.empty();
        };
    }

    private static Optional<Tiding> told(String state, String key, Shipment shipment) {
        Phrase phrase = Phrase.of(key).with("number", words(shipment.orderNumber()));
        LocalDate expected = shipment.expectedOn();
        return Optional.of(new Tiding(
                state,
                expected == null
                        ? phrase.with("known", words("NO"))
                        : phrase.with("known", words("YES")).with("day", new Phrase.Value.Day(expected))));
    }

    private static Optional<Tiding> of(Payment payment) {
        String key = payment.direction() == Payment.Direction.CHARGE && payment.status() == Payment.Status.FAILED
                ? "news.payment_failed"
                : payment.direction() == Payment.Direction.REFUND && payment.status() == Payment.Status.SUCCEEDED
                        ? "news.refund_paid"
                        : null;
        return key == null
                ? Optional.empty()
                : Optional.of(new Tiding(
                        payment.status().name(),
                        Phrase.of(key)
                                .with("sum", new Phrase.Value.Sum(payment.amount()))
                                .with("day", new Phrase.Value.Day(payment.madeOn()))));
    }

    private static Phrase.Value words(String text) {
        return new Phrase.Value.Words(text);
    }
}
