package parley.understanding.confidence;

import java.util.Arrays;
import java.util.stream.IntStream;
import parley.understanding.model.Scores;
import parley.understanding.text.Block;

/**
 * What an ensemble makes of one utterance: the probability of each outcome, by the sum of the models' scores, and the
 * evidence from which the confidence is judged.
 */
public final class Verdict {

    private static final double FLOOR = 1e-9;
    /** Logarithms are half of the work, and of most shares they tell nothing. */
    private static final double NEGLIGIBLE = 1e-6;

    private final Scores scores;
    private final int outOfScope;
    private final double[][] byModel;
    private final double[] shares;
    private final int best;
    private final int second;

    /** @param outOfScope number of the out-of-scope outcome, -1 if there is none */
    public Verdict(Scores scores, int outOfScope) {
        this.scores = scores;
        this.outOfScope = outOfScope;
        byModel = new double[scores.byModel().length][];
        Arrays.setAll(byModel, m -> softmax(scores.byModel()[m]));
        shares = softmax(sum(scores.byModel()));
        best = best(shares, outOfScope, -1);
        second = best(shares, outOfScope, best);
    }

    private static double[] softmax(float[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.exp(scores[k] - largest);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    private static float[] sum(float[][] byModel) {
        float[] sum = byModel[0].clone();
        for (int m = 1; m < byModel.length; m++) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += byModel[m][k];
            }
        }
        return sum;
    }

    private static int best(double[] shares, int except, int alsoExcept) {
        int best = -1;
        for (int k = 0; k < shares.length; k++) {
            if (k != except && k != alsoExcept && (best < 0 || shares[k] > shares[best])) {
                best = k;
            }
        }
        return best;
    }

    /** Best outcome other than out of scope. */
    public int best() {
        return best;
    }

    /** Second best outcome other than out of scope; -1 if there is but one. */
    public int second() {
        return second;
    }

    public double probability(int outcome) {
        return outcome < 0 ? 0 : shares[outcome];
    }

    /** Out of scope is likelier than every other outcome. */
    public boolean looksOutOfScope() {
        return outOfScope >= 0 && shares[outOfScope] > shares[best];
    }

    /** Outcomes with their probabilities, likeliest first. */
    public int[] ranked(int most) {
        return IntStream.range(0, shares.length)
                .boxed()
                .sorted((a, b) -> Double.compare(shares[b], shares[a]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The evidence, always in the same order; see the calls for what each figure is. */
    public double[] evidence() {
        Figures figures = new Figures(byModel.length * 5 + 10);
        for (int m = 0; m < byModel.length; m++) {
            addModel(figures, byModel[m], scores.byModel()[m]);
        }
        figures.add(Math.log(shares[best] + FLOOR));
        figures.add(Math.log(shares[best] + FLOOR) - Math.log(probability(second) + FLOOR));
        figures.add(shares[best]);
        figures.add(agreement());
        figures.add(outOfScope < 0 ? 0 : Math.log(shares[outOfScope] + FLOOR));
        for (Block block : Block.values()) {
            if (block != Block.BIAS) {
                figures.add(scores.known()[block.ordinal()]);
            }
        }
        figures.add(Math.log(1.0 + scores.words()));
        return figures.values;
    }

    private void addModel(Figures figures, double[] shares, float[] raw) {
        int first = best(shares, outOfScope, -1);
        int next = best(shares, outOfScope, first);
        double nextShare = next < 0 ? 0 : shares[next];
        figures.add(Math.log(shares[first] + FLOOR));
        figures.add(Math.log(shares[first] + FLOOR) - Math.log(nextShare + FLOOR));
        figures.add(entropy(shares));
        figures.add(raw[best]);
        figures.add(outOfScope < 0 ? 0 : Math.log(shares[outOfScope] + FLOOR));
    }

    private static double entropy(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum -= share < NEGLIGIBLE ? 0 : share * Math.log(share);
        }
        return sum;
    }

    /** Share of the models that put the chosen outcome first. */
    private double agreement() {
        int agreeing = 0;
        for (double[] shares : byModel) {
            if (best(shares, outOfScope, -1) == best) {
                agreeing++;
            }
        }
        return (double) agreeing / byModel.length;
    }

    private static final class Figures {
        private final double[] values;
        private int size;

        Figures(int count) {
            values = new double[count];
        }

        void add(double figure) {
            values[size++] = figure;
        }
    }
}
