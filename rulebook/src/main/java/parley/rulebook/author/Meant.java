package parley.rulebook.author;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Contract;
import parley.conversation.account.Invoice;
import parley.conversation.account.Order;
import parley.conversation.decision.Question;
import parley.conversation.intent.Slot;

/**
 * Which order, invoice or contract the customer means. Every answer is a list of one or none, to stand behind {@code from}:
 * {@code Order( … ) from Meant.order($s)}.
 */
public final class Meant {

    private Meant() {}

    /** The order named by number; without a number the only open one, else the only one. */
    public static List<Order> order(Situation situation) {
        return meant(situation, "order", situation.orders(), openOrders(situation));
    }

    /** Orders on their way or being prepared, newest first. */
    public static List<Order> openOrders(Situation situation) {
        return situation.orders().stream().filter(Order::isOpen).toList();
    }

    /** The orders to choose from when none is named: the open ones, else all, newest first. */
    public static List<Order> orderChoices(Situation situation) {
        List<Order> open = openOrders(situation);
        return open.isEmpty() ? situation.orders() : open;
    }

    /** The invoice named by its own or its order's number, or by the period of its issue; else the newest. */
    public static List<Invoice> invoice(Situation situation) {
        List<Invoice> all = situation.invoices();
        String number = situation.slot("invoice");
        String order = situation.slot("order");
        Slot.Period period = situation.period();
        if (number != null || order != null) {
            return first(all.stream()
                    .filter(invoice ->
                            invoice.number().equals(number) || (order != null && order.equals(invoice.orderNumber())))
                    .toList());
        }
        return first(
                period == null
                        ? all
                        : all.stream()
                                .filter(invoice -> period.contains(invoice.issuedOn()))
                                .toList());
    }

    /** The contract named by number; without a number the only one. */
    public static List<Contract> contract(Situation situation) {
        return meant(situation, "contract", situation.contracts(), situation.contracts());
    }

    /** The customer was asked for this slot just before. */
    public static boolean wasAsked(Situation situation, String slot) {
        Question question = situation.conversation().question();
        return question != null && question.missing().equals(slot);
    }

    private static <F extends AccountFact> List<F> meant(
            Situation situation, String slot, List<F> all, List<F> likely) {
        String number = situation.slot(slot);
        if (number != null) {
            return numbered(all, number);
        }
        if (likely.size() == 1) {
            return likely;
        }
        return all.size() == 1 ? all : List.of();
    }

    private static <F extends AccountFact> List<F> numbered(List<F> facts, @Nullable String number) {
        return first(facts.stream().filter(fact -> fact.number().equals(number)).toList());
    }

    private static <F> List<F> first(List<F> facts) {
        return facts.isEmpty() ? facts : facts.subList(0, 1);
    }
}
