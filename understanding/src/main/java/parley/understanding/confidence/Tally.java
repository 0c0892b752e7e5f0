package parley.understanding.confidence;

/** Counts right and wrong verdicts, each with its weight. */
final class Tally {

    private double weight;
    private double squaredWeight;
    private double wrong;

    void add(Judged verdict, boolean right) {
        weight += verdict.weight();
        squaredWeight += verdict.weight() * verdict.weight();
        wrong += right ? 0 : verdict.weight();
    }

    double wrongShare() {
        return weight == 0 ? 0 : wrong / weight;
    }

    /**
     * Upper confidence bound of the share of wrong ones: Wilson's score bound (Wilson 1927), with Kish's effective number
     * of verdicts where their weights differ.
     *
     * @param z quantile of the standard normal distribution at the certainty wanted
     */
    double upperBound(double z) {
        if (weight == 0) {
            return 1;
        }
        double n = weight * weight / squaredWeight;
        double share = wrongShare();
        double middle = share + z * z / (2 * n);
        double spread = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return (middle + spread) / (1 + z * z / n);
    }
}
