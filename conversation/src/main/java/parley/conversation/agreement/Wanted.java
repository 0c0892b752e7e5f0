package parley.conversation.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Product;

/** What an advisor would offer to a customer, as the advisor saw it. What the brand told last decides whether it can be had so. */
public sealed interface Wanted {

    /** More pieces at once are no purchase of a person at a chat. */
    int MOST_PIECES = 99;

    /** What it costs, or gives back, as the advisor saw it. */
    Money seen();

    /** Kinds of facts that are looked at. */
    Set<FactKind> restsOn();

    /** Number of the fact it is about; it is found however old it is. */
    String number();

    /** The deal, or why there is none. */
    Result deal(AccountFacts facts, LocalDate today);

    /** Either. */
    sealed interface Result {

        /** It can be had as the advisor saw it. */
        record Found(Deal deal) implements Result {}

        /**
         * It cannot.
         *
         * @param now the amount as it is now, if that is what is otherwise
         */
        record Refused(Refusal why, @Nullable Money now) implements Result {
            Refused(Refusal why) {
                this(why, null);
            }
        }
    }

    /** Why an advisor's offer is not made. */
    enum Refusal {
        /** The brand has no such article. */
        NO_SUCH_ARTICLE,
        /** The article is not made in this size, or comes in sizes and none is named. */
        NO_SUCH_SIZE,
        /** Not so many are there. */
        NOT_IN_STOCK,
        /** The customer has no such order. */
        NO_SUCH_ORDER,
        /** The order is on its way, or was stopped or sent back already. */
        NOT_REFUNDABLE,
        /** It costs, or gives back, another amount now. */
        AMOUNT_CHANGED,
        /** Nobody knows where to send it, how, or what pays. */
        NO_DELIVERY,
        /** The advisor does not have the conversation any more. */
        NO_FLOOR
    }

    /**
     * Pieces of one article.
     *
     * @param size absent if it has none
     * @param seen price of all pieces
     */
    record Article(String number, @Nullable String size, int pieces, Money seen) implements Wanted {

        public Article {
            if (pieces < 1 || pieces > MOST_PIECES) {
                throw new IllegalArgumentException(pieces + " pieces; 1 to " + MOST_PIECES);
            }
        }

        @Override
        public Set<FactKind> restsOn() {
            return Set.of(FactKind.PRODUCT, FactKind.PROFILE, FactKind.PAYMENT);
        }

        @Override
        public Result deal(AccountFacts facts, LocalDate today) {
            Optional<Product> product = facts.products().stream()
                    .filter(known -> known.number().equals(number))
                    .findFirst();
            return product.isEmpty() ? new Result.Refused(Refusal.NO_SUCH_ARTICLE) : deal(product.get(), facts);
        }

        private Result deal(Product product, AccountFacts facts) {
            if (product.sizes().stream().noneMatch(stock -> Objects.equals(stock.size(), size))) {
                return new Result.Refused(Refusal.NO_SUCH_SIZE);
            }
            if (product.pieces(size) < pieces) {
                return new Result.Refused(Refusal.NOT_IN_STOCK);
            }
            Order.Line line = new Order.Line(product.name(), pieces, product.price(), number, size);
            if (!line.sum().equals(seen)) {
                return new Result.Refused(Refusal.AMOUNT_CHANGED, line.sum());
            }
            return Purchase.asUsual(List.of(line), facts)
                    .<Result>map(Result.Found::new)
                    .orElseGet(() -> new Result.Refused(Refusal.NO_DELIVERY));
        }
    }

    /**
     * The money of an order back: stopped if it has not left, sent back if it has arrived.
     *
     * @param seen what comes back
     */
    record Refund(String number, Money seen) implements Wanted {

        @Override
        public Set<FactKind> restsOn() {
            return Set.of(FactKind.ORDER);
        }

        @Override
        public Result deal(AccountFacts facts, LocalDate today) {
            Optional<Order> order = facts.order(number);
            if (order.isEmpty()) {
                return new Result.Refused(Refusal.NO_SUCH_ORDER);
            }
            if (!order.get().isCancellable() && order.get().status() != Order.Status.DELIVERED) {
                return new Result.Refused(Refusal.NOT_REFUNDABLE);
            }
            if (!order.get().total().equals(seen)) {
                return new Result.Refused(Refusal.AMOUNT_CHANGED, order.get().total());
            }
            return new Result.Found(
                    order.get().isCancellable() ? Cancellation.of(order.get()) : SendingBack.of(order.get()));
        }
    }
}
