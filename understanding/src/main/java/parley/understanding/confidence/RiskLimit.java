package parley.understanding.confidence;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * "At most so many of the automatic answers may be wrong": sets the thresholds of the bands.
 *
 * @param mostWrong largest share of wrong answers, 0..1
 * @param certainty one-sided confidence that the limit is kept, 0.5..1; out of scope it is at least 0.95
 * @param outOfScopeShare share of live utterances expected to be out of scope, 0..1; counts only where the examples hold
 *     out-of-scope utterances to learn that from
 */
public record RiskLimit(double mostWrong, double certainty, double outOfScopeShare) {

    /** Where nothing else is set. */
    public static final RiskLimit STANDARD = new RiskLimit(0.1, 0.6, 0.2);

    /**
     * The bound out of scope is at least so certain: those examples are few, and whoever collected them thought of far less
     * than customers will.
     */
    private static final double CERTAINTY_OUT_OF_SCOPE = 0.95;

    /** In the band that asks "A or B?", so many must find their intent among the two. */
    private static final double CLARIFY_USEFUL = 0.75;

    public RiskLimit {
        if (!(mostWrong > 0 && mostWrong < 1)) {
            throw new IllegalArgumentException("the share of wrong answers must lie between 0 and 1, not " + mostWrong);
        }
        if (!(certainty >= 0.5 && certainty < 1)) {
            throw new IllegalArgumentException("the certainty must lie between 0.5 and 1, not " + certainty);
        }
        if (!(outOfScopeShare >= 0 && outOfScopeShare < 1)) {
            throw new IllegalArgumentException("the out-of-scope share must lie in 0..1, not " + outOfScopeShare);
        }
    }

    /** The widest bands that keep the limit on verdicts like these. */
    public Bands bands(List<Judged> heldOut) {
        List<Judged> surest = heldOut.stream()
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
                .toList();
        int outside = (int) heldOut.stream().filter(one -> !one.inScope()).count();
        Supplier<Tally> tally = () -> new Tally(heldOut.size() - outside, outside, outOfScopeShare);
        int answered = answered(surest, tally.get());
        double answer = threshold(surest, answered);
        return new Bands(answer, Math.min(answer, threshold(surest, clarified(surest, answered, tally.get()))));
    }

    private int answered(List<Judged> surest, Tally tally) {
        double inScope = Normal.quantile(certainty);
        double outOfScope = Normal.quantile(Math.max(certainty, CERTAINTY_OUT_OF_SCOPE));
        int widest = 0;
        for (int i = 0; i < surest.size(); i++) {
            tally.add(surest.get(i), surest.get(i).right());
            if (endsTie(surest, i) && tally.upperBound(inScope, outOfScope) <= mostWrong) {
                widest = i + 1;
            }
        }
        return widest;
    }

    private static int clarified(List<Judged> surest, int from, Tally tally) {
        int widest = from;
        for (int i = from; i < surest.size(); i++) {
            tally.add(surest.get(i), surest.get(i).inTopTwo());
            if (endsTie(surest, i) && tally.wrongShare() <= 1 - CLARIFY_USEFUL) {
                widest = i + 1;
            }
        }
        return widest;
    }

    private static boolean endsTie(List<Judged> surest, int i) {
        return i + 1 == surest.size()
                || surest.get(i + 1).confidence() < surest.get(i).confidence();
    }

    /** Halfway to the next verdict, so that rounding decides nothing. */
    private static double threshold(List<Judged> surest, int taken) {
        if (taken == 0) {
            return Bands.NEVER;
        }
        double last = surest.get(taken - 1).confidence();
        return taken == surest.size() ? last : (last + surest.get(taken).confidence()) / 2;
    }
}
