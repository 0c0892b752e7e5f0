package parley.understanding.confidence;

/**
 * Counts the wrong ones among verdicts taken from a sample, as they will be in live traffic. In scope and out of scope are
 * two strata: examples of the latter are as rare as somebody had patience to collect them, live ones are not.
 */
final class Tally {

    private final Stratum inScope;
    private final Stratum outOfScope;

    /**
     * @param inScope number of verdicts in scope in the whole sample
     * @param outOfScope number of verdicts out of scope in the whole sample
     * @param outOfScopeShare share of live traffic that is out of scope, 0..1; unused if the sample has none
     */
    Tally(int inScope, int outOfScope, double outOfScopeShare) {
        double outside = inScope == 0 ? 1 : outOfScope == 0 ? 0 : outOfScopeShare;
        this.inScope = new Stratum(inScope, 1 - outside);
        this.outOfScope = new Stratum(outOfScope, outside);
    }

    void add(Judged verdict, boolean right) {
        (verdict.inScope() ? inScope : outOfScope).add(right);
    }

    /** Share of live verdicts like those taken that is wrong. */
    double wrongShare() {
        return taken() == 0 ? 0 : (inScope.wrongShare() + outOfScope.wrongShare()) / taken();
    }

    private double taken() {
        return inScope.takenShare() + outOfScope.takenShare();
    }

    /**
     * Upper confidence bound of {@link #wrongShare}: Wilson's score bound (Wilson 1927) in each stratum, the two combined
     * as variances are (Zou and Donner, "Construction of confidence limits about effect measures", Statistics in Medicine
     * 27, 2008).
     *
     * @param zInScope quantile of the standard normal distribution at the certainty wanted in scope
     * @param zOutOfScope the same out of scope
     */
    double upperBound(double zInScope, double zOutOfScope) {
        if (taken() == 0) {
            return 1;
        }
        double spread = Math.hypot(inScope.spread(zInScope), outOfScope.spread(zOutOfScope));
        return wrongShare() + spread / taken();
    }

    /** One part of the sample. */
    private static final class Stratum {
        private final int size;
        private final double live;
        private int taken;
        private int wrong;

        /** @param live its share of live traffic */
        Stratum(int size, double live) {
            this.size = size;
            this.live = live;
        }

        void add(boolean right) {
            taken++;
            wrong += right ? 0 : 1;
        }

        double takenShare() {
            return size == 0 ? 0 : live * taken / size;
        }

        double wrongShare() {
            return size == 0 ? 0 : live * wrong / size;
        }

        /** From the share of wrong ones up to its bound. */
        double spread(double z) {
            return size == 0 ? 0 : live * (Wilson.upper(wrong, size, z) - (double) wrong / size);
        }
    }
}
