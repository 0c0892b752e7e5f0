package parley.rulebook.why;

import java.util.Comparator;
import java.util.List;

/**
 * What the rules of an intent did in one situation.
 *
 * @param spoke rules that suggested something
 * @param silent rules of the same intent that did not
 */
public record Explanation(List<Spoke> spoke, List<Silent> silent) {

    public Explanation {
        spoke = List.copyOf(spoke);
        silent = List.copyOf(silent);
    }

    /**
     * A rule that spoke.
     *
     * @param place file and line
     * @param matched the facts that its conditions held for, in order
     * @param suggested what it suggested, in short
     */
    public record Spoke(String rule, String place, List<String> matched, List<String> suggested) {}

    /**
     * A rule that fell silent.
     *
     * @param place file and line of the condition
     * @param failed the first condition that did not hold, as its author wrote it
     * @param because the customer's real values at that condition
     * @param held how many of its conditions held before that one
     * @param conditions how many it has
     */
    public record Silent(String rule, String place, String failed, List<String> because, int held, int conditions) {

        int missing() {
            return conditions - held;
        }
    }

    /** Rules that nearly spoke: first those that missed fewest conditions. */
    public List<Silent> nearest(int most) {
        return silent.stream()
                .sorted(Comparator.comparingInt(Silent::missing)
                        .thenComparing(Silent::held, Comparator.reverseOrder())
                        .thenComparing(Silent::rule))
                .limit(most)
                .toList();
    }
}
