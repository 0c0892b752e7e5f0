package parley.conversation.shopping;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.Money;
import parley.conversation.account.Product;

/**
 * What a customer is looking for, gathered from one utterance after the other: a later word on the same facet takes the
 * place of the earlier one, and another kind of thing begins anew. Words mean what the catalogue says they mean.
 *
 * @param facets by facet of the catalogue, the words that were said
 * @param size as on the label
 * @param most the highest price, both in the wish's words and after "cheaper"
 * @param number the article itself, once it is chosen
 */
record Wish(
        Map<String, List<String>> facets,
        @Nullable String size,
        @Nullable Money most,
        @Nullable String number) {

    static final Wish NOTHING = new Wish(Map.of(), null, null, null);

    /** The facet that says what sort of thing it is. */
    static final String KIND = "kind";

    private static final Pattern SUM =
            Pattern.compile("(?:(?:€|£|\\$) ?(\\d{1,6})(?:[.,](\\d{2}))?)|(?:(\\d{1,6})(?:[.,](\\d{2}))?"
                    + " ?(?:€|£|\\$|eur|pound|dollar))");
    private static final Set<String> CHEAPER =
            Set.of("cheaper", "less expensive", "too expensive", "moins cher", "trop cher");
    private static final Set<String> SIZE = Set.of("size", "taille", "pointure");

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** The wish after one more utterance. */
    Wish and(String utterance, List<Product> catalogue) {
        String line = folded(utterance);
        List<String> words = List.of(line.split("[^\\p{L}\\p{N}-]+"));
        String chosen = number(words, line, catalogue);
        Map<String, List<String>> said = facets(words, catalogue);
        Wish base = said.containsKey(KIND) && !said.get(KIND).equals(facets.get(KIND)) ? NOTHING : this;
        Map<String, List<String>> all = new LinkedHashMap<>(base.facets);
        all.putAll(said);
        String label = size(words, catalogue);
        Money sum = sum(line, catalogue);
        return new Wish(
                all,
                label == null ? base.size : label,
                sum == null ? base.most : sum,
                chosen == null ? (said.isEmpty() ? base.number : null) : chosen);
    }

    static boolean asksForLess(String utterance) {
        String line = folded(utterance);
        return CHEAPER.stream().anyMatch(line::contains);
    }

    Wish below(Money price) {
        return new Wish(facets, size, new Money(price.minor() - 1, price.currency()), null);
    }

    boolean fits(Product product) {
        return (number == null || number.equals(product.number()))
                && facets.entrySet().stream().allMatch(facet -> has(product, facet.getKey(), facet.getValue()))
                && (size == null ? product.isInStock() : product.pieces(size) > 0)
                && (most == null
                        || (most.currency().equals(product.price().currency())
                                && product.price().compareTo(most) <= 0));
    }

    private static boolean has(Product product, String facet, List<String> wanted) {
        return product.attributes().getOrDefault(facet, List.of()).stream()
                .map(Wish::stem)
                .anyMatch(wanted::contains);
    }

    private static @Nullable String number(List<String> words, String line, List<Product> catalogue) {
        return catalogue.stream()
                .filter(product -> words.contains(folded(product.number())) || line.contains(folded(product.name())))
                .map(Product::number)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, List<String>> facets(List<String> words, List<Product> catalogue) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        Set<String> said = new LinkedHashSet<>(words.stream().map(Wish::stem).toList());
        for (Product product : catalogue) {
            product.attributes()
                    .forEach((facet, names) -> names.stream()
                            .map(Wish::stem)
                            .filter(said::contains)
                            .forEach(name -> found.computeIfAbsent(facet, ignored -> new LinkedHashSet<>())
                                    .add(name)));
        }
        Map<String, List<String>> facets = new LinkedHashMap<>();
        found.forEach(
                (facet, names) -> facets.put(facet, names.stream().sorted().toList()));
        return facets;
    }

    /** A letter is a size only behind the word "size", or alone: "I'm", "un t-shirt" hold letters too. */
    private static @Nullable String size(List<String> words, List<Product> catalogue) {
        Set<String> labels = new LinkedHashSet<>();
        catalogue.forEach(product -> labels.addAll(product.sizesInStock()));
        for (int i = 0; i < words.size(); i++) {
            String label = words.get(i).toUpperCase(Locale.ROOT);
            boolean told = words.size() == 1 || (i > 0 && SIZE.contains(words.get(i - 1)));
            if ((told && isLabel(label)) || (labels.contains(label) && Character.isDigit(label.charAt(0)))) {
                return label;
            }
        }
        return null;
    }

    private static boolean isLabel(String word) {
        return word.matches("\\d{2}|X{0,3}[SML]");
    }

    private static @Nullable Money sum(String line, List<Product> catalogue) {
        return catalogue.isEmpty()
                ? null
                : SUM.matcher(line)
                        .results()
                        .findFirst()
                        .map(sum -> money(sum, catalogue.getFirst().price().currency()))
                        .orElse(null);
    }

    private static Money money(MatchResult sum, String currency) {
        boolean before = sum.group(1) != null;
        String cents = before ? sum.group(2) : sum.group(4);
        long whole = Long.parseLong(before ? sum.group(1) : sum.group(3));
        return new Money(whole * 100 + (cents == null ? 0 : Long.parseLong(cents)), currency);
    }

    /** The words of an utterance as they are compared with the catalogue's; letters and digits only. */
    static List<String> words(String utterance) {
        return Stream.of(folded(utterance).split("[^\\p{L}\\p{N}]+"))
                .map(Wish::stem)
                .toList();
    }

    /** Lower case, without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static String stem(String word) {
        String plain = folded(word);
        return plain.length() > 3 && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
