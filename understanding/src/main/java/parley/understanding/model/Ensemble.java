package parley.understanding.model;

import java.util.Arrays;
import java.util.List;
import parley.understanding.text.Block;
import parley.understanding.text.FeatureBag;
import parley.understanding.text.FeatureHash;

/**
 * Several linear models over the same features, laid out for one pass: a table from feature hash to the weights of all
 * models side by side. What is needed together lies together, for the time goes into reaching memory. Immutable, made once
 * at load.
 */
public final class Ensemble {

    /** A range of cells as one number: where it begins, and in the lower bits how long it is. */
    private static final int SIZE_BITS = 20;

    private static final long SIZE_MASK = (1L << SIZE_BITS) - 1;
    /** Instead of a length: the weights stand in a row of their own, and the number is that of the row. */
    private static final long ROW = SIZE_MASK;
    /** A feature that speaks to more than one outcome in so many is added as a whole row, several places at a time. */
    private static final int ROW_FROM = 5;

    private final int models;
    private final int outcomes;
    /** Pairs of a feature's hash and the range of its cells. */
    private final long[] table;
    /** Pairs of a place among all scores and the bits of a weight. */
    private final int[] cells;
    /** Rows of weights by place among all scores, one after the other. */
    private final float[] rows;

    /** @param models all with the same outcomes in the same order */
    public Ensemble(List<Weights> models) {
        this.models = models.size();
        outcomes = models.getFirst().outcomes().length;
        int most = models.stream().mapToInt(Weights::size).sum();
        table = new long[Integer.highestOneBit(Math.max(8, most)) * 4];
        count(models);
        int[] cellsAndRows = allot();
        cells = new int[2 * cellsAndRows[0]];
        rows = new float[cellsAndRows[1] * width()];
        fill(models);
    }

    private int width() {
        return models * outcomes;
    }

    /** Counts the weights of each feature. */
    private void count(List<Weights> models) {
        for (Weights model : models) {
            for (int i = 0; i < model.size(); i++) {
                int place = place(FeatureHash.of(model.feature(i)));
                table[place] = FeatureHash.of(model.feature(i));
                table[place + 1] += model.outcomesOf(i).length;
            }
        }
    }

    /**
     * Gives each feature its row, or its range, as yet empty.
     *
     * @return number of cells, number of rows
     */
    private int[] allot() {
        int start = 0;
        int row = 0;
        for (int place = 0; place < table.length; place += 2) {
            long size = table[place + 1];
            if (size * ROW_FROM > width()) {
                table[place + 1] = (long) row++ << SIZE_BITS | ROW;
            } else {
                table[place + 1] = (long) start << SIZE_BITS;
                start += (int) size;
            }
        }
        return new int[] {start, row};
    }

    private void fill(List<Weights> models) {
        for (int m = 0; m < models.size(); m++) {
            Weights model = models.get(m);
            for (int i = 0; i < model.size(); i++) {
                int place = place(FeatureHash.of(model.feature(i)));
                int[] of = model.outcomesOf(i);
                double[] values = model.weightsOf(i);
                for (int j = 0; j < of.length; j++) {
                    put(place, m * outcomes + of[j], (float) values[j]);
                }
            }
        }
    }

    private void put(int place, int among, float weight) {
        if (isRow(table[place + 1])) {
            rows[row(table[place + 1]) + among] = weight;
        } else {
            int cell = end(table[place + 1]++);
            cells[cell] = among;
            cells[cell + 1] = Float.floatToRawIntBits(weight);
        }
    }

    private static boolean isRow(long range) {
        return (range & SIZE_MASK) == ROW;
    }

    private int row(long range) {
        return (int) (range >>> SIZE_BITS) * width();
    }

    private static int start(long range) {
        return 2 * (int) (range >>> SIZE_BITS);
    }

    private static int end(long range) {
        return start(range) + 2 * (int) (range & SIZE_MASK);
    }

    /** Where the feature is, or the empty place where it would be. */
    private int place(long hash) {
        int mask = table.length - 1;
        int place = 2 * (int) hash & mask;
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 2) & mask;
        }
        return place;
    }

    public Scores score(FeatureBag bag, int words) {
        float[] sums = new float[models * outcomes];
        float[] known = new float[Block.values().length];
        float[] units = bag.units();
        for (int i = 0; i < bag.size(); i++) {
            long hash = bag.hash(i);
            int found = place(hash);
            if (table[found] == hash) {
                int block = bag.block(i);
                float value = bag.count(i) * units[block];
                known[block] += value * value;
                add(table[found + 1], value, sums);
            }
        }
        return new Scores(byModel(sums), known, words);
    }

    private void add(long range, float value, float[] sums) {
        if (isRow(range)) {
            int row = row(range);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += rows[row + i] * value;
            }
            return;
        }
        int end = end(range);
        for (int at = start(range); at < end; at += 2) {
            sums[cells[at]] += Float.intBitsToFloat(cells[at + 1]) * value;
        }
    }

    /** How much more a feature speaks for one outcome than for another, over all models. */
    public double preference(String feature, int one, int other) {
        int place = place(FeatureHash.of(feature));
        float[] weights = new float[width()];
        if (table[place] != 0) {
            add(table[place + 1], 1, weights);
        }
        double difference = 0;
        for (int m = 0; m < models; m++) {
            difference += weights[m * outcomes + one];
            difference -= other < 0 ? 0 : weights[m * outcomes + other];
        }
        return difference / models;
    }

    private float[][] byModel(float[] sums) {
        float[][] byModel = new float[models][];
        for (int m = 0; m < models; m++) {
            byModel[m] = Arrays.copyOfRange(sums, m * outcomes, (m + 1) * outcomes);
        }
        return byModel;
    }
}
