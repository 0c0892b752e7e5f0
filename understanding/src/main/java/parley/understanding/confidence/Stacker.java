package parley.understanding.confidence;

import java.util.Arrays;

/**
 * From the evidence of a verdict to the probability that its best outcome is right: a logistic regression on standardised
 * figures, fitted on held-out verdicts (stacked generalisation, Wolpert 1992).
 *
 * @param weights one for each figure of the evidence, then the intercept
 * @param mean of each figure
 * @param deviation of each figure
 */
@SuppressWarnings("ArrayRecordComponent") // read from its file, never compared
public record Stacker(double[] weights, double[] mean, double[] deviation) {

    private static final double RIDGE = 10;
    private static final int NEWTON_STEPS = 12;
    private static final double MOST_DEVIATIONS = 6;

    /** @return calibrated probability, 0..1 */
    public double probability(double[] evidence) {
        double sum = weights[evidence.length];
        for (int i = 0; i < evidence.length; i++) {
            sum += weights[i] * standard(evidence[i], i);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double standard(double figure, int i) {
        double standard = (figure - mean[i]) / deviation[i];
        return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, standard));
    }

    /**
     * Ridge-regularised Newton fit.
     *
     * @param weight how much each verdict counts
     */
    public static Stacker fit(double[][] evidence, boolean[] right, double[] weight) {
        int figures = evidence[0].length;
        Stacker scale = new Stacker(new double[figures + 1], new double[figures], new double[figures]);
        scale.standardise(evidence, weight);
        double[][] rows = new double[evidence.length][];
        Arrays.setAll(rows, row -> scale.row(evidence[row]));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            newton(rows, right, weight, scale.weights);
        }
        return scale;
    }

    private void standardise(double[][] evidence, double[] weight) {
        double total = Arrays.stream(weight).sum();
        for (int i = 0; i < mean.length; i++) {
            for (int row = 0; row < evidence.length; row++) {
                mean[i] += weight[row] * evidence[row][i] / total;
            }
            for (int row = 0; row < evidence.length; row++) {
                deviation[i] += weight[row] * Math.pow(evidence[row][i] - mean[i], 2) / total;
            }
            deviation[i] = Math.max(1e-6, Math.sqrt(deviation[i]));
        }
    }

    private double[] row(double[] evidence) {
        double[] row = new double[evidence.length + 1];
        for (int i = 0; i < evidence.length; i++) {
            row[i] = standard(evidence[i], i);
        }
        row[evidence.length] = 1;
        return row;
    }

    private static void newton(double[][] rows, boolean[] right, double[] weight, double[] weights) {
        int size = weights.length;
        double[][] curve = new double[size][size];
        double[] slope = new double[size];
        for (int i = 0; i < size; i++) {
            curve[i][i] = RIDGE;
            slope[i] = -RIDGE * weights[i];
        }
        for (int row = 0; row < rows.length; row++) {
            double share = 1 / (1 + Math.exp(-dot(rows[row], weights)));
            double error = weight[row] * ((right[row] ? 1 : 0) - share);
            double bend = weight[row] * Math.max(1e-9, share * (1 - share));
            for (int i = 0; i < size; i++) {
                slope[i] += error * rows[row][i];
                double scaled = bend * rows[row][i];
                for (int j = 0; j <= i; j++) {
                    curve[i][j] += scaled * rows[row][j];
                }
            }
        }
        double[] step = Cholesky.solve(curve, slope);
        for (int i = 0; i < size; i++) {
            weights[i] += step[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
