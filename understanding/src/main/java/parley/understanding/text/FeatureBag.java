package parley.understanding.text;

/**
 * The features of one utterance as hashes with counts: an open-addressing table in three flat arrays, made for one
 * utterance and thrown away.
 */
public final class FeatureBag implements FeatureSink {

    private static final int BLOCKS = Block.values().length;

    private long[] hashes;
    private int[] counts;
    private byte[] blocks;
    private int size;

    public FeatureBag() {
        this(512);
    }

    FeatureBag(int places) {
        hashes = new long[places];
        counts = new int[places];
        blocks = new byte[places];
    }

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
        if (hashes[place] == 0) {
            hashes[place] = hash;
            blocks[place] = (byte) block.ordinal();
            size++;
        }
        counts[place]++;
        if (2 * size > hashes.length) {
            grow();
        }
    }

    private int place(long hash) {
        int mask = hashes.length - 1;
        int place = (int) hash & mask;
        while (hashes[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        FeatureBag larger = new FeatureBag(2 * hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int place = larger.place(hashes[i]);
                larger.hashes[place] = hashes[i];
                larger.counts[place] = counts[i];
                larger.blocks[place] = blocks[i];
            }
        }
        hashes = larger.hashes;
        counts = larger.counts;
        blocks = larger.blocks;
    }

    /** Number of places to visit with {@link #hash}; empty ones have hash 0. */
    public int places() {
        return hashes.length;
    }

    public long hash(int place) {
        return hashes[place];
    }

    public int count(int place) {
        return counts[place];
    }

    /** Ordinal of the block. */
    public int block(int place) {
        return blocks[place];
    }

    /** By block ordinal, what a count is multiplied with so that the block's squares sum to one. */
    public float[] units() {
        double[] squares = new double[BLOCKS];
        for (int i = 0; i < hashes.length; i++) {
            squares[blocks[i]] += (double) counts[i] * counts[i];
        }
        float[] units = new float[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            units[block] = squares[block] == 0 ? 0 : (float) (1 / Math.sqrt(squares[block]));
        }
        return units;
    }
}
