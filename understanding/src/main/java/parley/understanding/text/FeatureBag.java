package parley.understanding.text;

import java.util.Arrays;

/**
 * The features of one utterance as hashes with counts: an open-addressing table of numbers, and what is numbered in flat
 * arrays, in the order in which it was read. Made for one utterance and thrown away.
 */
public final class FeatureBag implements FeatureSink {

    private static final int BLOCKS = Block.values().length;
    /** Room for an utterance of a dozen words. */
    private static final int USUAL = 320;

    /** Number of the feature and one, by place; 0 where there is none. */
    private int[] numbers = new int[Integer.highestOneBit(USUAL) * 4];

    private long[] hashes = new long[USUAL];
    private int[] counts = new int[USUAL];
    private byte[] blocks = new byte[USUAL];
    private int size;

    @Override
    public void piece(Block block, String text, int from, int to) {
        long hash = FeatureHash.add(FeatureHash.start(), block.mark());
        count(block, FeatureHash.finish(FeatureHash.add(hash, text, from, to)));
    }

    @Override
    public void pair(Block block, String first, char between, String second) {
        long hash = FeatureHash.add(FeatureHash.start(), block.mark());
        hash = FeatureHash.add(FeatureHash.add(hash, first, 0, first.length()), between);
        count(block, FeatureHash.finish(FeatureHash.add(hash, second, 0, second.length())));
    }

    private void count(Block block, long hash) {
        int place = place(hash);
        if (numbers[place] == 0) {
            hashes[size] = hash;
            blocks[size] = (byte) block.ordinal();
            numbers[place] = ++size;
        }
        counts[numbers[place] - 1]++;
        if (size == hashes.length) {
            grow();
        }
    }

    private int place(long hash) {
        int mask = numbers.length - 1;
        int place = (int) hash & mask;
        while (numbers[place] != 0 && hashes[numbers[place] - 1] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        blocks = Arrays.copyOf(blocks, 2 * size);
        numbers = new int[2 * numbers.length];
        for (int i = 0; i < size; i++) {
            numbers[place(hashes[i])] = i + 1;
        }
    }

    /** Number of different features; they are numbered from 0. */
    public int size() {
        return size;
    }

    public long hash(int feature) {
        return hashes[feature];
    }

    public int count(int feature) {
        return counts[feature];
    }

    /** Ordinal of the block. */
    public int block(int feature) {
        return blocks[feature];
    }

    /** By block ordinal, what a count is multiplied with so that the block's squares sum to one. */
    public float[] units() {
        double[] squares = new double[BLOCKS];
        for (int i = 0; i < size; i++) {
            squares[blocks[i]] += (double) counts[i] * counts[i];
        }
        float[] units = new float[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            units[block] = squares[block] == 0 ? 0 : (float) (1 / Math.sqrt(squares[block]));
        }
        return units;
    }
}
