package parley.understanding.training;

import java.util.Map;
import parley.understanding.text.Block;

/**
 * The recipe of one model of the ensemble.
 *
 * @param name of its file
 * @param fit how its weights are learnt
 * @param refit how they are learnt again without one fold, starting from the end of {@code fit}
 * @param blocks weight of each kind of feature; absent kinds are not used
 * @param rarity exponent of the inverse document frequency that features are weighted with; 0 for none
 */
record Member(String name, BinaryFit fit, BinaryFit refit, Map<Block, Double> blocks, double rarity) {

    /** By column, what its values are multiplied with. */
    float[] factors(TrainingSet set) {
        double[] inverse = rarity == 0 ? new double[0] : inverseFrequencies(set);
        float[] factors = new float[set.features().length];
        for (int column = 0; column < factors.length; column++) {
            double block = blocks.getOrDefault(set.blockOf(column), 0.0);
            factors[column] = (float) (rarity == 0 ? block : block * inverse[column]);
        }
        return factors;
    }

    /** Scaled so that a feature of middling frequency keeps its weight. */
    private double[] inverseFrequencies(TrainingSet set) {
        int[] frequency = new int[set.features().length];
        for (int row = 0; row < set.rows(); row++) {
            for (int column : set.matrix().columnsOf(row)) {
                frequency[column]++;
            }
        }
        double middling = Math.log(set.rows() / 10.0 + 1);
        double[] inverse = new double[frequency.length];
        for (int column = 0; column < inverse.length; column++) {
            boolean bias = set.blockOf(column) == Block.BIAS;
            double idf = Math.log((set.rows() + 1.0) / (frequency[column] + 1.0)) + 1;
            inverse[column] = bias ? 1 : Math.pow(idf / middling, rarity);
        }
        return inverse;
    }
}
