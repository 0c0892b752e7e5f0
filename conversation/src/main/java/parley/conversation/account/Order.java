package parley.conversation.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase.
 *
 * @param placedOn day of the order, in the brand's zone
 * @param total what the customer pays for it, delivery included
 * @param expectedOn day the brand promised delivery for, if it promised one
 */
public record Order(
        String number,
        Status status,
        LocalDate placedOn,
        List<Line> lines,
        Money total,
        @Nullable LocalDate expectedOn,
        Origin origin)
        implements AccountFact {

    /** Where an order stands. */
    public enum Status {
        PLACED,
        CONFIRMED,
        SHIPPED,
        DELIVERED,
        CANCELLED,
        RETURNED
    }

    /**
     * One article of an order.
     *
     * @param price of one piece
     * @param article number of the {@link Product}, if the brand told it
     * @param size as on the label, if it has one
     */
    public record Line(
            String product,
            int quantity,
            Money price,
            @Nullable String article,
            @Nullable String size) {

        /** Price of all its pieces. */
        public Money sum() {
            return new Money(Math.multiplyExact(price.minor(), quantity), price.currency());
        }

        public Line times(int pieces) {
            return new Line(product, pieces, price, article, size);
        }

        public Line at(Money otherPrice) {
            return new Line(product, quantity, otherPrice, article, size);
        }
    }

    public Order {
        lines = List.copyOf(lines);
    }

    /** Not yet delivered, cancelled or returned. */
    public boolean isOpen() {
        return switch (status) {
            case PLACED, CONFIRMED, SHIPPED -> true;
            case DELIVERED, CANCELLED, RETURNED -> false;
        };
    }

    /** The brand can still stop it: it has not left the warehouse. */
    public boolean isCancellable() {
        return status == Status.PLACED || status == Status.CONFIRMED;
    }
}
