package parley.understanding.training;

/**
 * The factor that turns scores into probabilities: the one under which the held-out examples are likeliest (Platt's
 * calibration with one parameter, Guo et al. 2017 "temperature scaling").
 */
final class Sharpness {

    private static final double SOFTEST = 0.25;
    private static final double SHARPEST = 64;
    private static final double STEP = 1.12;

    private Sharpness() {}

    static double of(float[][] scores, int[] outcome) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double factor = SOFTEST; factor <= SHARPEST; factor *= STEP) {
            double loss = surprise(scores, outcome, factor);
            if (loss < least) {
                least = loss;
                best = factor;
            }
        }
        return best;
    }

    /** How surprising the right outcomes are together, in nats. */
    static double surprise(float[][] scores, int[] outcome, double factor) {
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            sum += surprise(scores[row], outcome[row], factor);
        }
        return sum;
    }

    private static double surprise(float[] scores, int right, double factor) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score * factor);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score * factor - largest);
        }
        return Math.log(sum) + largest - scores[right] * factor;
    }
}
