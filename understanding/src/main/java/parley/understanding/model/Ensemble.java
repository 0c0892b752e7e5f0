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

    private final int models;
    private final int outcomes;
    /** Pairs of a feature's hash and the range of its cells. */
    private final long[] table;
    /** Pairs of a place among all scores and the bits of a weight. */
    private final int[] cells;

    /** @param models all with the same outcomes in the same order */
    public Ensemble(List<Weights> models) {
        this.models = models.size();
        outcomes = models.getFirst().outcomes().length;
        int most = models.stream().mapToInt(Weights::size).sum();
        table = new long[Integer.highestOneBit(Math.max(8, most)) * 4];
        cells = new int[2 * count(models)];
        allot();
        fill(models);
    }

    /** @return number of all weights, which are also counted for each feature */
    private int count(List<Weights> models) {
        int all = 0;
        for (Weights model : models) {
            for (int i = 0; i < model.size(); i++) {
                int place = place(FeatureHash.of(model.feature(i)));
                int size = model.outcomesOf(i).length;
                table[place] = FeatureHash.of(model.feature(i));
                table[place + 1] += size;
                all += size;
            }
        }
        return all;
    }

    /** Gives each feature its range, as yet empty. */
    private void allot() {
        long start = 0;
        for (int place = 0; place < table.length; place += 2) {
            long size = table[place + 1];
            table[place + 1] = start << SIZE_BITS;
            start += size;
        }
    }

    private void fill(List<Weights> models) {
        for (int m = 0; m < models.size(); m++) {
            Weights model = models.get(m);
            for (int i = 0; i < model.size(); i++) {
                int place = place(FeatureHash.of(model.feature(i)));
                int[] of = model.outcomesOf(i);
                double[] values = model.weightsOf(i);
                for (int j = 0; j < of.length; j++) {
                    int cell = end(table[place + 1]++);
                    cells[cell] = m * outcomes + of[j];
                    cells[cell + 1] = Float.floatToRawIntBits((float) values[j]);
                }
            }
        }
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
        for (int place = 0; place < bag.places(); place++) {
            long hash = bag.hash(place);
            int found = hash == 0 ? -1 : place(hash);
            if (found >= 0 && table[found] == hash) {
                int block = bag.block(place);
                float value = bag.count(place) * units[block];
                known[block] += value * value;
                add(table[found + 1], value, sums);
            }
        }
        return new Scores(byModel(sums), known, words);
    }

    private void add(long range, float value, float[] sums) {
        int end = end(range);
        for (int at = start(range); at < end; at += 2) {
            sums[cells[at]] += Float.intBitsToFloat(cells[at + 1]) * value;
        }
    }

    /** How much more a feature speaks for one outcome than for another, over all models. */
    public double preference(String feature, int one, int other) {
        long range = table[place(FeatureHash.of(feature)) + 1];
        double difference = 0;
        for (int at = start(range); at < end(range); at += 2) {
            int outcome = cells[at] % outcomes;
            float weight = Float.intBitsToFloat(cells[at + 1]);
            difference += outcome == one ? weight : 0;
            difference -= outcome == other ? weight : 0;
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
