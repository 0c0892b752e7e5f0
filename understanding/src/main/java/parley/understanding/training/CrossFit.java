package parley.understanding.training;

import java.util.stream.IntStream;
import opennlp.tools.ml.model.Context;
import parley.understanding.model.Weights;

/**
 * One member of the ensemble learnt from all examples, and what it says of each example when that is held out. The folds
 * start from where the fit on everything ended, so that they cost a few passes each.
 */
final class CrossFit {

    private final TrainingSet set;
    private final float[] factors;
    private final Compact compact;
    private final float[][] heldOut;
    private final float[][] byOutcome;

    private CrossFit(Member member, TrainingSet set) {
        this.set = set;
        factors = member.factors(set);
        compact = member.fit().compact(set.matrix().scaled(factors));
        heldOut = new float[set.rows()][set.outcomes().length];
        byOutcome = new float[set.outcomes().length][];
    }

    static CrossFit of(Member member, TrainingSet set, Folds folds) {
        CrossFit result = new CrossFit(member, set);
        IntStream.range(0, set.outcomes().length).parallel().forEach(target -> result.learn(member, folds, target));
        return result;
    }

    private void learn(Member member, Folds folds, int target) {
        Matrix x = compact.matrix();
        int[] all = IntStream.range(0, x.rows()).toArray();
        double[] dual = new double[x.rows()];
        byOutcome[target] = member.fit().fit(x, all, set.outcome(), target, dual);
        for (int fold = 0; fold < folds.count(); fold++) {
            float[] weights = member.refit().fit(x, folds.kept(fold), set.outcome(), target, dual.clone());
            for (int row : folds.heldOut(fold)) {
                heldOut[row][target] = (float) x.dot(row, weights);
            }
        }
    }

    /** Scores by example and outcome, each from a fit that had not seen the example. */
    float[][] heldOut() {
        return heldOut;
    }

    /**
     * @param sharpness what every weight is multiplied with, so that the softmax of the scores is a probability
     * @param least weights smaller than this are dropped
     */
    Weights weights(double sharpness, double least) {
        String[] features = set.features();
        Context[] contexts = new Context[features.length];
        for (int column = 0; column < contexts.length; column++) {
            contexts[column] = context(column, sharpness * factors[column] * compact.share()[column], least);
        }
        int[] used = IntStream.range(0, features.length)
                .filter(column -> factors[column] != 0)
                .toArray();
        return new Weights(
                set.outcomes(),
                IntStream.of(used).mapToObj(column -> features[column]).toArray(String[]::new),
                IntStream.of(used).mapToObj(column -> contexts[column]).toArray(Context[]::new));
    }

    private Context context(int column, double factor, double least) {
        int learnt = compact.columnOf()[column];
        int[] outcomes = learnt < 0
                ? new int[0]
                : IntStream.range(0, byOutcome.length)
                        .filter(k -> Math.abs(byOutcome[k][learnt] * factor) >= least)
                        .toArray();
        double[] weights = IntStream.of(outcomes)
                .mapToDouble(k -> (float) (byOutcome[k][learnt] * factor))
                .toArray();
        return new Context(outcomes, weights);
    }
}
