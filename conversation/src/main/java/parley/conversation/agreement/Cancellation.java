package parley.conversation.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;
import parley.conversation.account.Order;

/**
 * An order stopped before it leaves.
 *
 * @param refund what comes back
 */
public record Cancellation(String orderNumber, Money refund) implements Deal {

    public static Cancellation of(Order order) {
        return new Cancellation(order.number(), order.total());
    }

    @Override
    public Set<FactKind> restsOn() {
        return Set.of(FactKind.ORDER);
    }

    @Override
    public Set<String> restsOnNumbers() {
        return Set.of(orderNumber);
    }

    @Override
    public Standing standing(AccountFacts facts, LocalDate today) {
        return facts.order(orderNumber)
                .filter(Order::isCancellable)
                .map(Cancellation::of)
                .<Standing>map(now -> now.equals(this) ? new Standing.Same() : new Standing.Changed(now))
                .orElseGet(Standing.Gone::new);
    }

    @Override
    public boolean isAboutTheSame(Deal other) {
        return other instanceof Cancellation cancellation && cancellation.orderNumber.equals(orderNumber);
    }

    @Override
    public Optional<Settlement> settledBy(AccountFact fact) {
        if (!(fact instanceof Order order) || !order.number().equals(orderNumber)) {
            return Optional.empty();
        }
        return Optional.of(order.status() == Order.Status.CANCELLED ? Settlement.SUCCEEDED : Settlement.FAILED);
    }
}
