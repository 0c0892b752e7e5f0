package parley.conversation.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article of the brand's catalogue; it belongs to no customer.
 *
 * @param name as it is shown
 * @param price of one piece
 * @param sizes what is in stock; an article without sizes has one entry whose size is absent
 * @param attributes by facet, the words it is found by in all languages of the brand: {@code kind: [trousers, pantalon]},
 *     {@code colour: [blue, bleu]}
 */
public record Product(
        String number, String name, Money price, List<Stock> sizes, Map<String, List<String>> attributes, Origin origin)
        implements AccountFact {

    /**
     * How many pieces of a size are there.
     *
     * @param size as on the label; absent if the article has no sizes
     */
    public record Stock(@Nullable String size, int pieces) {}

    public Product {
        sizes = List.copyOf(sizes);
        attributes = Map.copyOf(attributes);
    }

    /** Pieces in stock of a size; none of a size that it is not made in. */
    public int pieces(@Nullable String size) {
        return sizes.stream()
                .filter(stock -> Objects.equals(stock.size(), size))
                .mapToInt(Stock::pieces)
                .sum();
    }

    /** Sizes that can be bought now. */
    public List<String> sizesInStock() {
        return sizes.stream()
                .filter(stock -> stock.pieces() > 0)
                .map(Stock::size)
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean hasSizes() {
        return sizes.stream().anyMatch(stock -> stock.size() != null);
    }

    public boolean isInStock() {
        return sizes.stream().anyMatch(stock -> stock.pieces() > 0);
    }

    /** Whether one of these words is among its words of a facet. */
    public boolean is(String facet, List<String> words) {
        return attributes.getOrDefault(facet, List.of()).stream().anyMatch(words::contains);
    }
}
