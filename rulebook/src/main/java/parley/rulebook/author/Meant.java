package parley.rulebook.author;

import static parley.rulebook.author.Pick.any;
import static parley.rulebook.author.Pick.first;
import static parley.rulebook.author.Pick.inPeriod;
import static parley.rulebook.author.Pick.numbered;
import static parley.rulebook.author.Pick.only;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parley.conversation.Situation;
import parley.conversation.account.Answer;
import parley.conversation.account.Contract;
import parley.conversation.account.Invoice;
import parley.conversation.account.Order;
import parley.conversation.account.Payment;
import parley.conversation.account.Reading;
import parley.conversation.account.Shipment;
import parley.conversation.decision.Question;

/**
 * Which order, invoice, payment or contract the customer means. A singular name answers with a list of one or none, a plural
 * one with all that fit, newest first; both stand behind {@code from}: {@code Order( … ) from Meant.order($s)}.
 */
public final class Meant {

    private static final Set<String> NO_METERS = Set.of("balance", "data_used", "points");

    private Meant() {}

    /**
     * The order named by number; without a number the only open one, else the only one. "The other one" is none of those just
     * talked about, "the one from March" is the only one placed then.
     */
    public static List<Order> order(Situation situation) {
        String number = situation.slot("order");
        if (number != null) {
            return numbered(situation.orders(), number);
        }
        if (Pick.isFollowUp(situation) && situation.period() != null) {
            return only(inPeriod(situation, situation.orders(), Order::placedOn));
        }
        List<Order> open = Pick.others(situation, openOrders(situation));
        return open.isEmpty() ? only(Pick.others(situation, situation.orders())) : only(open);
    }

    /** Orders on their way or being prepared. */
    public static List<Order> openOrders(Situation situation) {
        return any(situation.orders(), Order::isOpen);
    }

    /** The orders to choose from when none is named: the open ones, else all. */
    public static List<Order> orderChoices(Situation situation) {
        List<Order> open = openOrders(situation);
        return open.isEmpty() ? situation.orders() : open;
    }

    /** Orders placed in the named period; without one all. */
    public static List<Order> orders(Situation situation) {
        return inPeriod(situation, situation.orders(), Order::placedOn);
    }

    /** Parcels of the meant order. */
    public static List<Shipment> parcels(Situation situation) {
        List<Order> order = order(situation);
        return order.isEmpty()
                ? List.of()
                : any(
                        situation.shipments(),
                        parcel -> parcel.orderNumber().equals(order.get(0).number()));
    }

    /** The newest parcel of the meant order. */
    public static List<Shipment> parcel(Situation situation) {
        return first(parcels(situation));
    }

    /** The invoices named by their own or their order's number, else those issued in the named period; else all. */
    public static List<Invoice> invoices(Situation situation) {
        String number = situation.slot("invoice");
        String order = situation.slot("order");
        if (number == null && order == null) {
            return Pick.others(situation, inPeriod(situation, situation.invoices(), Invoice::issuedOn));
        }
        return any(
                situation.invoices(),
                invoice -> invoice.number().equals(number) || (order != null && order.equals(invoice.orderNumber())));
    }

    /** The newest of {@link #invoices}. */
    public static List<Invoice> invoice(Situation situation) {
        return first(invoices(situation));
    }

    /** The invoice before the meant one on the same contract. */
    public static List<Invoice> invoiceBefore(Situation situation) {
        return first(invoice(situation).stream()
                .filter(invoice -> invoice.contractNumber() != null)
                .flatMap(invoice -> situation.invoices().stream()
                        .filter(other -> Objects.equals(other.contractNumber(), invoice.contractNumber()))
                        .filter(other -> other.issuedOn().isBefore(invoice.issuedOn())))
                .toList());
    }

    /** Invoices with something left to pay, the one due first in front. */
    public static List<Invoice> openInvoices(Situation situation) {
        return situation.invoices().stream()
                .filter(invoice -> !invoice.isPaid())
                .sorted(Comparator.comparing(Invoice::dueOn))
                .toList();
    }

    /** The open invoice that is due first. */
    public static List<Invoice> nextDue(Situation situation) {
        return first(openInvoices(situation));
    }

    /** Payments to the brand for the named payment, invoice or order; without a number all of the named period. */
    public static List<Payment> charges(Situation situation) {
        return movements(situation, Payment.Direction.CHARGE);
    }

    /** The newest of {@link #charges}. */
    public static List<Payment> payment(Situation situation) {
        return first(charges(situation));
    }

    /** The newest of {@link #charges} that failed. */
    public static List<Payment> failedPayment(Situation situation) {
        return first(any(charges(situation), payment -> payment.status() == Payment.Status.FAILED));
    }

    /** Money on its way back, or back, for the named payment or order; without a number all of the named period. */
    public static List<Payment> refunds(Situation situation) {
        return movements(situation, Payment.Direction.REFUND);
    }

    /** The newest of {@link #refunds}. */
    public static List<Payment> refund(Situation situation) {
        return first(refunds(situation));
    }

    /** The contract named by number; without a number the only one. */
    public static List<Contract> contract(Situation situation) {
        String number = situation.slot("contract");
        return number == null
                ? only(Pick.others(situation, situation.contracts()))
                : numbered(situation.contracts(), number);
    }

    /** The last reading of every meter at the end of the day asked for; balance, data and points are no meters. */
    public static List<Reading> meters(Situation situation) {
        return situation.readings().stream()
                .map(Reading::indicator)
                .filter(indicator -> !NO_METERS.contains(indicator))
                .distinct()
                .map(situation::readingAsOf)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the assistant said last in this conversation, if it rested on facts. */
    public static List<Answer> lastAnswer(Situation situation) {
        String conversation = situation.conversation().id().id();
        return first(any(situation.answers(), answer -> answer.conversation().equals(conversation)));
    }

    /** What the assistant said in the named period; without one everything. */
    public static List<Answer> answers(Situation situation) {
        return inPeriod(
                situation,
                situation.answers(),
                answer -> answer.saidAt().atZone(situation.zone()).toLocalDate());
    }

    /** The customer was just asked for this slot, for the same request. */
    public static boolean wasAsked(Situation situation, String slot) {
        Question question = situation.conversation().question();
        return question != null
                && question.missing().equals(slot)
                && question.intent().name().equals(situation.intent());
    }

    private static List<Payment> movements(Situation situation, Payment.Direction direction) {
        List<Payment> all = any(situation.payments(), payment -> payment.direction() == direction);
        Set<String> numbers = Pick.named(situation, "payment", "invoice", "order");
        return numbers.isEmpty()
                ? inPeriod(situation, all, Payment::madeOn)
                : any(
                        all,
                        payment -> numbers.contains(payment.number())
                                || numbers.contains(Objects.requireNonNullElse(payment.invoiceNumber(), ""))
                                || numbers.contains(Objects.requireNonNullElse(payment.orderNumber(), "")));
    }
}
