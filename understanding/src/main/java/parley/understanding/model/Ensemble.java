package parley.understanding.model;

import java.util.Arrays;
import java.util.List;
import parley.understanding.text.Block;
import parley.understanding.text.FeatureBag;
import parley.understanding.text.FeatureHash;

/**
 * Several linear models over the same features, laid out for one pass: a table from feature hash to row, and for each row
 * the weights of all models side by side. Immutable, made once at load.
 */
public final class Ensemble {

    private final int models;
    private final int outcomes;
    private final long[] keys;
    private final int[] rows;
    private final int[] start;
    private final int[] slot;
    private final float[] weight;

    /** @param models all with the same outcomes in the same order */
    public Ensemble(List<Weights> models) {
        this.models = models.size();
        outcomes = models.getFirst().outcomes().length;
        int most = models.stream().mapToInt(Weights::size).sum();
        keys = new long[Integer.highestOneBit(Math.max(8, most)) * 2];
        rows = new int[keys.length];
        int[] size = new int[most + 1];
        int features = count(models, size);
        start = new int[features + 1];
        for (int row = 0; row < features; row++) {
            start[row + 1] = start[row] + size[row];
        }
        slot = new int[start[features]];
        weight = new float[slot.length];
        fill(models);
    }

    /** Gives each feature a row and counts its weights. */
    private int count(List<Weights> models, int[] size) {
        int features = 0;
        for (Weights model : models) {
            for (int i = 0; i < model.size(); i++) {
                int place = place(FeatureHash.of(model.feature(i)));
                if (keys[place] == 0) {
                    keys[place] = FeatureHash.of(model.feature(i));
                    rows[place] = features++;
                }
                size[rows[place]] += model.outcomesOf(i).length;
            }
        }
        return features;
    }

    private void fill(List<Weights> models) {
        int[] next = start.clone();
        for (int m = 0; m < models.size(); m++) {
            Weights model = models.get(m);
            for (int i = 0; i < model.size(); i++) {
                int row = rows[place(FeatureHash.of(model.feature(i)))];
                int[] of = model.outcomesOf(i);
                double[] values = model.weightsOf(i);
                for (int j = 0; j < of.length; j++) {
                    slot[next[row]] = m * outcomes + of[j];
                    weight[next[row]++] = (float) values[j];
                }
            }
        }
    }

    /** Where the feature is, or the empty place where it would be. */
    private int place(long hash) {
        int place = (int) hash & (keys.length - 1);
        while (keys[place] != 0 && keys[place] != hash) {
            place = (place + 1) & (keys.length - 1);
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
            if (found >= 0 && keys[found] == hash) {
                int block = bag.block(place);
                float value = bag.count(place) * units[block];
                known[block] += value * value;
                add(rows[found], value, sums);
            }
        }
        return new Scores(byModel(sums), known, words);
    }

    private void add(int row, float value, float[] sums) {
        int end = start[row + 1];
        for (int at = start[row]; at < end; at++) {
            sums[slot[at]] += weight[at] * value;
        }
    }

    /** How much more a feature speaks for one outcome than for another, over all models. */
    public double preference(String feature, int one, int other) {
        int place = place(FeatureHash.of(feature));
        if (keys[place] == 0) {
            return 0;
        }
        double difference = 0;
        for (int at = start[rows[place]]; at < start[rows[place] + 1]; at++) {
            int outcome = slot[at] % outcomes;
            difference += outcome == one ? weight[at] : 0;
            difference -= outcome == other ? weight[at] : 0;
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
