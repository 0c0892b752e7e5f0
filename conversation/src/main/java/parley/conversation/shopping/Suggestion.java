package parley.conversation.shopping;

import org.jspecify.annotations.Nullable;
import parley.conversation.account.Money;

/**
 * An article that fits what the customer is looking for.
 *
 * @param number of the {@link parley.conversation.account.Product}
 * @param size that would be bought: the one asked for, else the customer's own; absent if neither is known, or there are no
 *     sizes
 * @param sized whether it comes in sizes
 * @param sizes sizes in stock, as one reads them
 */
public record Suggestion(
        String number,
        String name,
        Money price,
        Reason reason,
        @Nullable String size,
        boolean sized,
        String sizes) {

    /** Why it is suggested: the first that holds. */
    public enum Reason {
        /** In stock in the size the customer bought before. */
        YOUR_SIZE,
        /** Of a brand the customer bought before. */
        YOUR_BRAND,
        /** The least expensive of those that fit. */
        CHEAPEST,
        /** It costs about what the customer paid for its kind before. */
        YOUR_PRICE_RANGE,
        /** It fits and is in stock. */
        IN_STOCK
    }

    /** Nothing more must be known to buy it. */
    public boolean isComplete() {
        return !sized || size != null;
    }
}
