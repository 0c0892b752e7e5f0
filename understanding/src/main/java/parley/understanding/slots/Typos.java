package parley.understanding.slots;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the word that was meant when one letter is missing, too many, wrong or swapped with its neighbour. Both sides
 * are reduced by one letter and compared (symmetric deletion), so a look-up costs as many hashes as the word has letters.
 */
final class Typos {

    /** Shorter words have too many neighbours of another meaning. */
    static final int SHORTEST = 5;

    private static final int LONGEST = 30;

    private final Set<String> words;
    private final Map<String, String> reduced = new HashMap<>();

    /** @param words in a stable order: the first of two equally near words wins */
    Typos(Set<String> words) {
        this.words = words;
        for (String word : words) {
            if (word.length() >= SHORTEST) {
                reduced.putIfAbsent(word, word);
                for (int i = 0; i < word.length(); i++) {
                    reduced.putIfAbsent(without(word, i), word);
                }
            }
        }
    }

    /** The known word at most one error away from a word that is not itself known. */
    Optional<String> correct(String typed) {
        if (typed.length() < SHORTEST - 1 || typed.length() > LONGEST || words.contains(typed)) {
            return Optional.empty();
        }
        String found = near(typed, typed);
        for (int i = 0; i < typed.length() && found == null; i++) {
            found = near(typed, without(typed, i));
        }
        return Optional.ofNullable(found);
    }

    private @org.jspecify.annotations.Nullable String near(String typed, String key) {
        String word = reduced.get(key);
        return word != null && word.charAt(0) == typed.charAt(0) && withinOneError(typed, word) ? word : null;
    }

    /** Whether one insertion, deletion, replacement or swap of neighbours makes the two words equal. */
    static boolean withinOneError(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int first = 0;
        int shorter = Math.min(a.length(), b.length());
        while (first < shorter && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        if (first == shorter) {
            return true;
        }
        if (a.length() != b.length()) {
            String longer = a.length() > b.length() ? a : b;
            String rest = a.length() > b.length() ? b : a;
            return longer.substring(first + 1).equals(rest.substring(first));
        }
        return a.substring(first + 1).equals(b.substring(first + 1)) || swapped(a, b, first);
    }

    private static boolean swapped(String a, String b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }
}
