package parley.understanding.slots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * What is the brand's and not a language's, from {@code models/<pack>/slots.yaml}.
 *
 * @param currency of sums without one, ISO 4217
 * @param shapes of its reference numbers
 */
record BrandForms(String currency, List<ReferenceShape> shapes) {

    static BrandForms read(Path file) {
        ContentNode root = ContentNode.read(file);
        List<ReferenceShape> shapes = new ArrayList<>();
        for (Map.Entry<String, ContentNode> kind :
                root.required("references").fields().entrySet()) {
            kind.getValue().items().forEach(shape -> shapes.add(ReferenceShape.of(kind.getKey(), shape)));
        }
        return new BrandForms(currency(root.required("currency")), List.copyOf(shapes));
    }

    private static String currency(ContentNode node) {
        try {
            return Currency.getInstance(node.text()).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw node.error("'" + node.text() + "' is no ISO 4217 currency code such as EUR");
        }
    }
}
