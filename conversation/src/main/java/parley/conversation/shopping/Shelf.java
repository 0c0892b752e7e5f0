package parley.conversation.shopping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Order;
import parley.conversation.account.Product;

/** The catalogue, looked at with one customer's words and order history. */
public final class Shelf {

    private static final int SHORTEST_NAME = 3;

    private final List<Product> catalogue;
    private final boolean partial;
    private final Map<String, Product> byNumber = new HashMap<>();
    private final List<Order.Line> bought;
    private final List<String> said;
    private final List<String> kept = new ArrayList<>();
    private Wish wish = Wish.NOTHING;

    private Shelf(AccountFacts facts, List<String> said) {
        this.catalogue = List.copyOf(facts.products());
        this.partial = facts.partial().contains(FactKind.PRODUCT);
        catalogue.forEach(product -> byNumber.put(product.number(), product));
        this.bought =
                facts.orders().stream().flatMap(order -> order.lines().stream()).toList();
        this.said = said;
    }

    /** @param said the customer's utterances on the matter, oldest first */
    public static Shelf of(AccountFacts facts, List<String> said) {
        Shelf shelf = new Shelf(facts, said);
        shelf.said.forEach(shelf::hear);
        return shelf;
    }

    /** What an article that is looked for may be called by: each the beginning of a word, as a regular expression. */
    public static Set<String> words(List<String> said) {
        return said.stream()
                .flatMap(line -> Wish.words(line).stream())
                .filter(word -> word.length() >= SHORTEST_NAME)
                .map(word -> "[\" ]" + word)
                .collect(Collectors.toSet());
    }

    private void hear(String utterance) {
        Wish next = wish.and(utterance, catalogue);
        if (Wish.asksForLess(utterance) && !fitting(wish).isEmpty()) {
            next = next.below(best(wish).price());
        }
        wish = next;
        if (!fitting(next).isEmpty()) {
            kept.add(utterance);
        }
    }

    /** The utterances that something fits; a wish that nothing fits is asked for again without its last word. */
    public List<String> kept() {
        return kept;
    }

    /** Nothing of the catalogue was named. */
    public boolean isVague() {
        return wish.isNothing();
    }

    /** Everything that fits, the best first; nothing for a wish that names nothing. */
    public List<Suggestion> suggestions() {
        return isVague()
                ? List.of()
                : ranked(wish).stream().map(this::suggestion).toList();
    }

    /** The only article that fits, or the one the customer chose. */
    public Optional<Suggestion> chosen() {
        List<Suggestion> all = suggestions();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private List<Product> fitting(Wish wanted) {
        return catalogue.stream().filter(wanted::fits).toList();
    }

    private Product best(Wish wanted) {
        return ranked(wanted).getFirst();
    }

    private List<Product> ranked(Wish wanted) {
        return fitting(wanted).stream()
                .sorted(Comparator.comparingInt((Product product) -> -likeness(product))
                        .thenComparing(product -> product.price().minor())
                        .thenComparing(Product::number))
                .toList();
    }

    private int likeness(Product product) {
        return (ownSize(product).isPresent() ? 4 : 0)
                + (isOfOwnBrand(product) ? 2 : 0)
                + (isInOwnPriceRange(product) ? 1 : 0);
    }

    private Suggestion suggestion(Product product) {
        String size = wish.size() == null ? ownSize(product).orElse(null) : wish.size();
        return new Suggestion(
                product.number(),
                product.name(),
                product.price(),
                reason(product),
                product.hasSizes() ? size : null,
                product.hasSizes(),
                String.join(", ", product.sizesInStock()));
    }

    private Suggestion.Reason reason(Product product) {
        if (ownSize(product).isPresent()) {
            return Suggestion.Reason.YOUR_SIZE;
        }
        if (isOfOwnBrand(product)) {
            return Suggestion.Reason.YOUR_BRAND;
        }
        boolean cheapest = !partial
                && fitting(wish).stream()
                        .noneMatch(
                                other -> other.price().minor() < product.price().minor());
        if (cheapest) {
            return Suggestion.Reason.CHEAPEST;
        }
        return isInOwnPriceRange(product) ? Suggestion.Reason.YOUR_PRICE_RANGE : Suggestion.Reason.IN_STOCK;
    }

    /** The size of the same kind of thing bought last, if this one is in stock in it. */
    private Optional<String> ownSize(Product product) {
        return boughtOfTheKind(product).stream()
                .map(Order.Line::size)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(size -> product.pieces(size) > 0);
    }

    private boolean isOfOwnBrand(Product product) {
        List<String> brand = product.attributes().getOrDefault("brand", List.of());
        return bought.stream().flatMap(line -> article(line).stream()).anyMatch(earlier -> earlier.is("brand", brand));
    }

    /** Between the least and the most the customer paid for this kind of thing. */
    private boolean isInOwnPriceRange(Product product) {
        List<Long> paid = boughtOfTheKind(product).stream()
                .filter(line -> line.price().currency().equals(product.price().currency()))
                .map(line -> line.price().minor())
                .sorted()
                .toList();
        long price = product.price().minor();
        return !paid.isEmpty() && price >= paid.getFirst() && price <= paid.getLast();
    }

    private List<Order.Line> boughtOfTheKind(Product product) {
        List<String> kind = product.attributes().getOrDefault(Wish.KIND, List.of());
        return bought.stream()
                .filter(line -> article(line)
                        .filter(earlier -> earlier.is(Wish.KIND, kind))
                        .isPresent())
                .toList();
    }

    private Optional<Product> article(Order.Line line) {
        return Optional.ofNullable(byNumber.get(line.article()));
    }
}
