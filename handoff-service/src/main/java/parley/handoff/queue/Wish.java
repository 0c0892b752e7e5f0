package parley.handoff.queue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.messages.MoneyAmount;

/**
 * What an advisor would offer: pieces of an article, or the money of an order back.
 *
 * @param size absent if the article has none
 * @param amount price of all pieces, or what comes back, as the advisor saw it
 */
public record Wish(
        @Nullable String article,
        @Nullable String size,
        @Nullable Integer pieces,
        @Nullable String order,
        MoneyAmount amount) {

    /** What colleagues see until the engine has put it into the customer's words. */
    String told() {
        int decimals = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
        String sum = BigDecimal.valueOf(amount.minor(), decimals) + " " + amount.currency();
        String what = order != null
                ? order
                : Stream.of(pieces + " × " + article, size == null ? "" : size)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return what + " · " + sum;
    }
}
