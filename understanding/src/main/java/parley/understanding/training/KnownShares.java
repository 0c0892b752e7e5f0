package parley.understanding.training;

import java.util.stream.IntStream;
import parley.understanding.text.Block;

/** For each example, how much of it the models that judge it have seen: what serving will find of a new utterance. */
final class KnownShares {

    private final TrainingSet set;
    private final Folds folds;
    private final int[] everywhere;

    KnownShares(TrainingSet set, Folds folds) {
        this.set = set;
        this.folds = folds;
        everywhere = new int[set.features().length];
        count(everywhere, IntStream.range(0, set.rows()).toArray());
    }

    private void count(int[] counts, int[] rows) {
        for (int row : rows) {
            for (int column : set.matrix().columnsOf(row)) {
                counts[column]++;
            }
        }
    }

    /** By row and ordinal of the block, the share (0..1) of its squared length. */
    float[][] byRow() {
        float[][] shares = new float[set.rows()][];
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] heldOut = folds.heldOut(fold);
            int[] within = new int[everywhere.length];
            count(within, heldOut);
            for (int row : heldOut) {
                shares[row] = shares(row, within);
            }
        }
        return shares;
    }

    private float[] shares(int row, int[] within) {
        float[] shares = new float[Block.values().length];
        int[] columns = set.matrix().columnsOf(row);
        float[] values = set.matrix().valuesOf(row);
        for (int i = 0; i < columns.length; i++) {
            if (everywhere[columns[i]] > within[columns[i]]) {
                shares[set.blockOf(columns[i]).ordinal()] += values[i] * values[i];
            }
        }
        return shares;
    }
}
