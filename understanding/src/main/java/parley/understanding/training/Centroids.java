package parley.understanding.training;

/**
 * The mean direction of an outcome's utterances (Rocchio 1971). A poor judge of neighbouring outcomes, but one that does
 * not extrapolate: an utterance far from every mean is new.
 */
record Centroids() implements BinaryFit {

    @Override
    public float[] fit(Matrix x, int[] rows, int[] outcome, int target, double[] dual) {
        float[] weights = new float[x.columns()];
        for (int row : rows) {
            if (outcome[row] == target) {
                x.add(row, 1, weights);
            }
        }
        double squares = 0;
        for (float weight : weights) {
            squares += (double) weight * weight;
        }
        float unit = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int column = 0; column < weights.length; column++) {
            weights[column] *= unit;
        }
        return weights;
    }
}
