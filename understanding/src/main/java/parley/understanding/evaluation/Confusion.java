package parley.understanding.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often one intent was taken for another.
 *
 * @param example one of the utterances
 */
public record Confusion(String truth, String guess, long times, String example) {

    /** Most frequent first. */
    public static List<Confusion> worst(List<Marked> marked, int most) {
        Map<String, List<Marked>> byPair = marked.stream()
                .filter(mark -> !mark.isRight() && mark.isInScope())
                .collect(Collectors.groupingBy(mark -> mark.truth() + "\t" + mark.guess()));
        return byPair.values().stream()
                .map(pair -> new Confusion(
                        pair.getFirst().truth(),
                        pair.getFirst().guess(),
                        pair.size(),
                        pair.getFirst().text()))
                .sorted(Comparator.comparingLong(Confusion::times)
                        .reversed()
                        .thenComparing(Confusion::truth)
                        .thenComparing(Confusion::guess))
                .limit(most)
                .toList();
    }
}
