package parley.understanding.evaluation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.understanding.confidence.Wilson;

/** The figures of an evaluation, as functions of marked utterances. All shares are 0..1. */
public final class Measures {

    private Measures() {}

    /** Share of the in-scope utterances whose guess is right; nothing is rejected. */
    public static double accuracy(List<Marked> marked) {
        return share(marked.stream().filter(Marked::isInScope).toList(), 0);
    }

    /** Share of the in-scope utterances that are right and at least so sure. */
    public static double inScopeAccuracy(List<Marked> marked, double threshold) {
        return share(marked.stream().filter(Marked::isInScope).toList(), threshold);
    }

    private static double share(List<Marked> marked, double threshold) {
        long right = marked.stream()
                .filter(mark -> mark.isRight() && mark.confidence() >= threshold)
                .count();
        return marked.isEmpty() ? 0 : (double) right / marked.size();
    }

    /** Share of all utterances that are answered. */
    public static double coverage(List<Marked> marked, double threshold) {
        return (double) answered(marked, threshold).size() / marked.size();
    }

    /** Share of the answers that are wrong, out-of-scope utterances answered included. */
    public static double risk(List<Marked> marked, double threshold) {
        List<Marked> answered = answered(marked, threshold);
        long wrong = answered.stream().filter(mark -> !mark.isRight()).count();
        return answered.isEmpty() ? 0 : (double) wrong / answered.size();
    }

    private static List<Marked> answered(List<Marked> marked, double threshold) {
        return marked.stream().filter(mark -> mark.confidence() >= threshold).toList();
    }

    /** Share of the out-of-scope utterances that are not answered; null if there are none. */
    public static @Nullable Double outOfScopeRecall(List<Marked> marked, double threshold) {
        List<Marked> outside = marked.stream().filter(mark -> !mark.isInScope()).toList();
        return outside.isEmpty() ? null : 1 - coverage(outside, threshold);
    }

    /**
     * The highest threshold that keeps the in-scope accuracy for utterances like these; 0 if none does.
     *
     * @param certainty one-sided confidence that it is kept, 0.5..1
     */
    public static double thresholdAtInScopeAccuracy(List<Marked> marked, double accuracy, double certainty) {
        List<Marked> inScope = marked.stream()
                .filter(Marked::isInScope)
                .sorted(Comparator.comparingDouble(Marked::confidence).reversed())
                .toList();
        int right = 0;
        for (Marked mark : inScope) {
            right += mark.isRight() ? 1 : 0;
            if (Wilson.lower(right, inScope.size(), certainty) >= accuracy) {
                return mark.confidence();
            }
        }
        return 0;
    }

    /** Probability that an in-scope utterance is surer than an out-of-scope one; null if there are none of either. */
    public static @Nullable Double auroc(List<Marked> marked) {
        List<Marked> surest = marked.stream()
                .sorted(Comparator.comparingDouble(Marked::confidence))
                .toList();
        double pairs = 0;
        long outside = 0;
        long inside = 0;
        for (int from = 0; from < surest.size(); ) {
            int to = from;
            long tiedInside = 0;
            while (to < surest.size()
                    && surest.get(to).confidence() == surest.get(from).confidence()) {
                tiedInside += surest.get(to++).isInScope() ? 1 : 0;
            }
            long tiedOutside = to - from - tiedInside;
            pairs += tiedInside * (outside + tiedOutside / 2.0);
            outside += tiedOutside;
            inside += tiedInside;
            from = to;
        }
        return inside == 0 || outside == 0 ? null : pairs / ((double) inside * outside);
    }
}
