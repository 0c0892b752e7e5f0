package parley.understanding.confidence;

/** Confidence bounds of a proportion by the score method: Wilson, "Probable inference", JASA 22, 1927. */
public final class Wilson {

    private Wilson() {}

    /** @param z quantile of the standard normal distribution at the one-sided certainty wanted */
    static double upper(int hits, int size, double z) {
        double share = (double) hits / size;
        double middle = share + z * z / (2 * size);
        double spread = z * Math.sqrt(share * (1 - share) / size + z * z / (4.0 * size * size));
        return (middle + spread) / (1 + z * z / size);
    }

    /** @param certainty one-sided, 0.5..1 */
    public static double lower(int hits, int size, double certainty) {
        return 1 - upper(size - hits, size, Normal.quantile(certainty));
    }
}
