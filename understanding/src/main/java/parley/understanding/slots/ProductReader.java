package parley.understanding.slots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.conversation.intent.Slot;

/** Reads the names of a catalogue's products, forgiving one typing error in a name. */
final class ProductReader {

    private record Product(String name, List<String> words) {}

    static final ProductReader NONE = new ProductReader(List.of());

    private final Map<String, List<Product>> byFirstWord = new HashMap<>();
    private final Typos firstWords;

    ProductReader(Collection<String> names) {
        for (String name : names) {
            List<String> words = Lexicon.words(name);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a product's name needs a letter or a digit: '" + name + "'");
            }
            byFirstWord
                    .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Product(name, words));
        }
        this.firstWords = new Typos(new TreeSet<>(byFirstWord.keySet()));
    }

    List<Reading> read(Sentence sentence) {
        if (byFirstWord.isEmpty()) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            String first = sentence.token(at).folded();
            for (Product product : beginningWith(first)) {
                if (stands(product, sentence, at)) {
                    readings.add(reading(product, sentence, at));
                }
            }
        }
        return readings;
    }

    private List<Product> beginningWith(String word) {
        List<Product> exact = byFirstWord.get(word);
        if (exact != null) {
            return exact;
        }
        return firstWords.correct(word).map(byFirstWord::get).orElse(List.of());
    }

    private static boolean stands(Product product, Sentence sentence, int at) {
        if (!sentence.has(at + product.words().size() - 1)) {
            return false;
        }
        int errors = 0;
        for (int i = 0; i < product.words().size(); i++) {
            String said = sentence.token(at + i).folded();
            String meant = product.words().get(i);
            if (!said.equals(meant)) {
                boolean forgiven = meant.length() >= Typos.SHORTEST && Typos.withinOneError(said, meant);
                errors += forgiven ? 1 : 2;
            }
        }
        return errors <= 1;
    }

    private static Reading reading(Product product, Sentence sentence, int at) {
        int to = at + product.words().size();
        String words = sentence.words(at, to);
        return new Reading(
                new Slot.Text("product", product.name(), words), Reading.Kind.PRODUCT, at, to, words.length());
    }
}
