package parley.understanding.training;

/**
 * How many times as often a feature stands in an outcome's utterances as elsewhere, as a logarithm: naive Bayes without the
 * evidence of what is absent. A worse judge than a support vector machine, but one that errs elsewhere, and that gives
 * nothing to an utterance of which it knows no feature.
 *
 * @param trust factor of the ratio before one is added: the smaller, the less a weak ratio says
 * @param doubt weight of imagined utterances of other outcomes that hold the feature too
 */
record Lift(double trust, double doubt) implements BinaryFit {

    @Override
    public float[] fit(Matrix x, int[] rows, int[] outcome, int target, double[] dual) {
        float[] everywhere = new float[x.columns()];
        float[] within = new float[x.columns()];
        int targets = 0;
        for (int row : rows) {
            x.add(row, 1, everywhere);
            if (outcome[row] == target) {
                x.add(row, 1, within);
                targets++;
            }
        }
        double rareness = (double) rows.length / Math.max(1, targets);
        float[] weights = new float[x.columns()];
        for (int column = 0; column < weights.length; column++) {
            if (within[column] > 0) {
                double ratio = rareness * within[column] / (everywhere[column] + doubt);
                weights[column] = (float) Math.log1p(trust * ratio);
            }
        }
        return weights;
    }

    /** Each column is judged by itself here: two that are alike are twice the evidence. */
    @Override
    public Compact compact(Matrix x) {
        return Compact.whole(x);
    }
}
