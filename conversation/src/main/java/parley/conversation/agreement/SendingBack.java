package parley.conversation.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Payment;

/**
 * A delivered order sent back for its money.
 *
 * @param refund what comes back
 */
public record SendingBack(String orderNumber, Money refund) implements Deal {

    public static SendingBack of(Order order) {
        return new SendingBack(order.number(), order.total());
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
                .filter(order -> order.status() == Order.Status.DELIVERED)
                .map(SendingBack::of)
                .<Standing>map(now -> now.equals(this) ? new Standing.Same() : new Standing.Changed(now))
                .orElseGet(Standing.Gone::new);
    }

    @Override
    public boolean isAboutTheSame(Deal other) {
        return other instanceof SendingBack back && back.orderNumber.equals(orderNumber);
    }

    /** The brand takes it back when it opens the refund. */
    @Override
    public Optional<Settlement> settledBy(AccountFact fact) {
        if (!(fact instanceof Payment payment) || payment.direction() != Payment.Direction.REFUND) {
            return Optional.empty();
        }
        return Optional.of(payment.status() == Payment.Status.FAILED ? Settlement.FAILED : Settlement.SUCCEEDED);
    }
}
