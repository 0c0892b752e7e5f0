package parley.understanding.training;

import java.util.Arrays;
import java.util.List;
import parley.understanding.confidence.Cholesky;

/**
 * The factors that turn the scores of models into probabilities: those under which the held-out examples are likeliest when
 * the multiplied scores are added up. For one model that is temperature scaling (Guo et al. 2017), for several a logarithmic
 * opinion pool (Genest and Zidek 1986) with learnt weights. Newton's method; the problem is convex.
 *
 * @param factors by model
 * @param surprise how surprising the right outcomes are then, in nats an example
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sharpness(double[] factors, double surprise) {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 12;
    private static final double SETTLED = 1e-7;
    /** No model speaks against itself, however alike it is to another. */
    private static final double LEAST = 0.05;

    /** @param scores for each model by example and outcome */
    static Sharpness of(List<float[][]> scores, int[] outcome) {
        double[] factors = new double[scores.size()];
        Arrays.fill(factors, 1);
        Slope here = Slope.at(factors, scores, outcome);
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope next = descend(here, scores, outcome);
            double gain = here.loss - next.loss;
            here = gain > 0 ? next : here;
            if (gain < SETTLED) {
                break;
            }
        }
        return new Sharpness(here.factors, here.loss);
    }

    private static Slope descend(Slope here, List<float[][]> scores, int[] outcome) {
        double[] direction = Cholesky.solve(here.curve, here.slope);
        Slope next = here;
        double length = 1;
        for (int i = 0; i < MOST_HALVINGS; i++, length /= 2) {
            next = Slope.at(here.moved(direction, length), scores, outcome);
            if (next.loss < here.loss) {
                break;
            }
        }
        return next;
    }

    /** Mean surprise at some factors, its gradient and its Hessian. */
    private static final class Slope {
        private final double[] factors;
        private final double[] slope;
        private final double[][] curve;
        private double loss;

        private Slope(double[] factors) {
            this.factors = factors;
            slope = new double[factors.length];
            curve = new double[factors.length][factors.length];
        }

        static Slope at(double[] factors, List<float[][]> scores, int[] outcome) {
            Slope slope = new Slope(factors);
            float[][] byModel = new float[factors.length][];
            for (int row = 0; row < outcome.length; row++) {
                for (int m = 0; m < byModel.length; m++) {
                    byModel[m] = scores.get(m)[row];
                }
                slope.add(byModel, outcome[row], 1.0 / outcome.length);
            }
            return slope;
        }

        double[] moved(double[] direction, double length) {
            double[] moved = new double[factors.length];
            Arrays.setAll(moved, m -> Math.max(LEAST, factors[m] - length * direction[m]));
            return moved;
        }

        private void add(float[][] byModel, int right, double weight) {
            double[] shares = sums(byModel);
            loss += weight * (softmax(shares) - dot(byModel, right));
            for (int m = 0; m < factors.length; m++) {
                double mean = mean(shares, byModel[m]);
                slope[m] += weight * (mean - byModel[m][right]);
                for (int other = 0; other <= m; other++) {
                    double covariance =
                            product(shares, byModel[m], byModel[other]) - mean * mean(shares, byModel[other]);
                    curve[m][other] += weight * covariance;
                }
            }
        }

        private double[] sums(float[][] byModel) {
            double[] sums = new double[byModel[0].length];
            Arrays.setAll(sums, k -> dot(byModel, k));
            return sums;
        }

        private double dot(float[][] byModel, int k) {
            double sum = 0;
            for (int m = 0; m < factors.length; m++) {
                sum += factors[m] * byModel[m][k];
            }
            return sum;
        }

        /** @return logarithm of the sum of exponentials */
        private static double softmax(double[] sums) {
            double largest = Arrays.stream(sums).max().orElseThrow();
            double total = 0;
            for (int k = 0; k < sums.length; k++) {
                sums[k] = Math.exp(sums[k] - largest);
                total += sums[k];
            }
            for (int k = 0; k < sums.length; k++) {
                sums[k] /= total;
            }
            return Math.log(total) + largest;
        }

        private static double mean(double[] shares, float[] scores) {
            double sum = 0;
            for (int k = 0; k < shares.length; k++) {
                sum += shares[k] * scores[k];
            }
            return sum;
        }

        private static double product(double[] shares, float[] one, float[] other) {
            double sum = 0;
            for (int k = 0; k < shares.length; k++) {
                sum += shares[k] * one[k] * other[k];
            }
            return sum;
        }
    }
}
