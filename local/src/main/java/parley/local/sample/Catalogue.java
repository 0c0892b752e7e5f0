package parley.local.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.messages.AccountInput.AccountProduct;
import parley.messages.AccountInput.Stock;

/** What the sample brand sells in its shop. */
public final class Catalogue {

    private static final List<String> TROUSERS = List.of("trousers", "pants", "pantalon", "chino");
    private static final List<String> JEANS = List.of("trousers", "pants", "pantalon", "jeans", "jean");
    private static final List<String> SHOES = List.of("shoes", "trainers", "chaussures", "baskets");
    private static final List<String> JACKET = List.of("jacket", "coat", "veste", "manteau");
    private static final List<String> BELT = List.of("belt", "ceinture");
    private static final List<String> BLUE = List.of("blue", "navy", "bleu", "marine");
    private static final List<String> BLACK = List.of("black", "noir");
    private static final List<String> GREY = List.of("grey", "gray", "gris");
    private static final List<String> BROWN = List.of("brown", "marron");

    private Catalogue() {}

    static List<AccountProduct> products() {
        return List.of(
                clothes("TR-101", "Chino Arles, blue", 5990, TROUSERS, BLUE, "arles", "38", "40", "42"),
                clothes("TR-102", "Chino Arles, grey", 5990, TROUSERS, GREY, "arles", "38", "42"),
                clothes("TR-103", "Jeans Brest, black", 4990, JEANS, BLACK, "brest", "38", "40", "42", "44"),
                clothes("TR-104", "Jeans Brest, blue", 4990, JEANS, BLUE, "brest", "40", "44"),
                clothes("TR-105", "Trousers Dinard, grey", 8990, TROUSERS, GREY, "dinard", "40", "42"),
                clothes("SH-201", "Trail shoes Ridge", 12900, SHOES, GREY, "ridge", "38", "39", "41"),
                clothes("SH-202", "City shoes Lane", 9900, SHOES, BROWN, "lane", "40", "41", "42"),
                clothes("JA-301", "Rain jacket Brume", 7900, JACKET, BLUE, "brume", "36", "38", "40"),
                new AccountProduct(
                        "BT-401",
                        "Leather belt Sologne",
                        Facts.euro(2990),
                        List.of(new Stock(null, 12)),
                        Map.of("kind", BELT, "colour", BROWN)));
    }

    private static AccountProduct clothes(
            String number,
            String name,
            long cents,
            List<String> kind,
            List<String> colour,
            String brand,
            String... sizes) {
        List<Stock> stock = IntStream.range(0, sizes.length)
                .mapToObj(place -> new Stock(sizes[place], 3 + place))
                .toList();
        Map<String, List<String>> attributes = Map.of("kind", kind, "colour", colour, "brand", List.of(brand));
        return new AccountProduct(number, name, Facts.euro(cents), stock, attributes);
    }
}
