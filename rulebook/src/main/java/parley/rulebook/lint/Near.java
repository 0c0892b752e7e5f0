package parley.rulebook.lint;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that an author probably meant. */
final class Near {

    private static final int MOST_EDITS = 2;

    private Near() {}

    /** {@code did you mean 'status'?} if a name is near enough, else what may stand there. */
    static String cure(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> edits(name, other) <= Math.min(MOST_EDITS, name.length() / 2))
                .min(Comparator.comparingInt((String other) -> edits(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .map(other -> "did you mean '" + other + "'?")
                .orElseGet(() -> "use one of "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    /** Levenshtein's distance, upper and lower case taken as equal. */
    private static int edits(String one, String other) {
        String a = one.toLowerCase(java.util.Locale.ROOT);
        String b = other.toLowerCase(java.util.Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
