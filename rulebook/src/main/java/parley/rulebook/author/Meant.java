package parley.rulebook.author;

import static parley.rulebook.author.Pick.any;
import static parley.rulebook.author.Pick.first;
import static parley.rulebook.author.Pick.inPeriod;
import static parley.rulebook.author.Pick.numbered;
import static parley.rulebook.author.Pick.only;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parley.conversation.Situation;
import parley.conversation.account.Answer;
import parley.conversation.account.Contract;
import parley.conversation.account.FactKind;
import parley.conversation.account.Invoice;
import parley.conversation.account.Order;
import parley.conversation.account.Payment;
import parley.conversation.account.Reading;
import parley.conversation.account.Shipment;
import parley.conversation.account.Yes;
import parley.conversation.decision.Question;

/**
 * Which order, invoice, payment or contract the customer means. A singular name answers with a list of one or none, a plural
 * one with all that fit, newest first; both stand behind {@code from}: {@code Order( … ) from Meant.order($s)}.
 */
public final class Meant {

    private static final Set<String> NO_METERS = Set.of("balance", "data_used", "points");

    private Meant() {}

    /**
     * The order named by number; else the only one placed in the named period; else the only open one, else the only one. "The
     * other one" is none of those just talked about.
     */
    public static List<Order> order(Situation situation) {
        String number = situation.slot("order");
        if (number != null) {
            return numbered(situation.orders(), number);
        }
        if (situation.period() != null) {
            List<Order> placed = orders(situation);
            if (Pick.isFollowUp(situation) || !placed.isEmpty()) {
                return only(placed);
            }
        }
        List<Order> open = Pick.others(situation, openOrders(situation));
        return open.isEmpty() ? only(Pick.others(situation, situation.orders())) : only(open);
    }

    /** Whether the customer asks how a named order stood on a day that is over: "where was my order 1042 on 5 May". */
    public static boolean isOfThePast(Situation situation) {
        return situation.slot("order") != null
                && !Pick.isFollowUp(situation)
                && situation.asOf().isBefore(situation.today());
    }

    /** The order named by number, as it stood at the end of the day asked for. */
    public static List<Order> orderThen(Situation situation) {
        String number = situation.slot("order");
        return number == null ? List.of() : numbered(Pick.then(situation).orders(), number);
    }

    /** The newest parcel of the order named by number, as it stood at the end of the day asked for. */
    public static List<Shipment> parcelThen(Situation situation) {
        return first(any(
                Pick.then(situation).shipments(), parcel -> parcel.orderNumber().equals(situation.slot("order"))));
    }

    /** Orders on their way or being prepared. */
    public static List<Order> openOrders(Situation situation) {
        return any(situation.orders(), Order::isOpen);
    }

    /** The orders to choose from when none is named: those of the named period, else the open ones, else all. */
    public static List<Order> orderChoices(Situation situation) {
        List<Order> placed = situation.period() == null ? List.of() : orders(situation);
        if (!placed.isEmpty()) {
            return placed;
        }
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

    /**
     * The invoice that is to be explained: the meant one; without a number rather one of a contract, because those are what
     * changes from month to month. In "is this bill higher than last month's" it is the newest, not last month's.
     */
    public static List<Invoice> explained(Situation situation) {
        boolean numbered = !Pick.named(situation, "invoice", "order").isEmpty();
        List<Invoice> meant = Pick.isCompared(situation) ? situation.invoices() : invoices(situation);
        List<Invoice> ofContract = numbered ? meant : any(meant, invoice -> invoice.contractNumber() != null);
        return first(ofContract.isEmpty() ? meant : ofContract);
    }

    /** What it is compared with: the one of the period behind "than", else the one before on the same contract. */
    public static List<Invoice> explainedBefore(Situation situation) {
        List<Invoice> earlier = before(situation, explained(situation));
        List<Invoice> named = Pick.isCompared(situation) ? inPeriod(situation, earlier, Invoice::issuedOn) : List.of();
        return first(named.isEmpty() ? earlier : named);
    }

    private static List<Invoice> before(Situation situation, List<Invoice> explained) {
        return explained.stream()
                .filter(invoice -> invoice.contractNumber() != null)
                .flatMap(invoice -> situation.invoices().stream()
                        .filter(other -> Objects.equals(other.contractNumber(), invoice.contractNumber()))
                        .filter(other -> other.issuedOn().isBefore(invoice.issuedOn())))
                .toList();
    }

    /** Invoices with something left to pay, the one due first in front. */
    public static List<Invoice> openInvoices(Situation situation) {
        return Pick.open(situation.invoices());
    }

    /** Whether the customer asks what was to pay on a day that is over. */
    public static boolean owedThen(Situation situation) {
        return situation.intent().equals("invoice.amount_due")
                && situation.asOf().isBefore(situation.today());
    }

    /** Whether more was known of invoices on that day than can be looked at, so that nothing may be added up. */
    public static boolean owedThenInPart(Situation situation) {
        return Pick.then(situation).partial().contains(FactKind.INVOICE);
    }

    /** Invoices that had something left to pay at the end of the day asked for, the one due first in front. */
    public static List<Invoice> openInvoicesThen(Situation situation) {
        return Pick.open(Pick.then(situation).invoices());
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

    /** Charges and refunds that went through, for the same. */
    public static List<Payment> moved(Situation situation) {
        List<Payment> all = new ArrayList<>(charges(situation));
        all.addAll(refunds(situation));
        return any(all, payment -> payment.status() == Payment.Status.SUCCEEDED);
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

    /** What the customer said yes to in the named period, or about the named order; else everything. */
    public static List<Yes> yeses(Situation situation) {
        String order = situation.slot("order");
        List<Yes> said = inPeriod(
                situation,
                situation.yeses(),
                yes -> yes.saidAt().atZone(situation.zone()).toLocalDate());
        return order == null ? said : any(said, yes -> yes.subject().equals(order));
    }

    /** {@code YES} if the account holds more facts of a kind than could be looked at, else {@code NO}: for a {@code select}. */
    public static String more(Situation situation, String kind) {
        return situation.isPartial(kind) ? "YES" : "NO";
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
