package parley.understanding.text;

/**
 * 64-bit hash of a feature's name, taken character by character (FNV-1a with a final mix), so that it can be computed
 * while reading, without building the name. Among a million features a collision has a probability below one in ten
 * million.
 */
public final class FeatureHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private FeatureHash() {}

    public static long of(String name) {
        return finish(add(start(), name, 0, name.length()));
    }

    static long start() {
        return OFFSET;
    }

    static long add(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    static long add(long hash, String text, int from, int to) {
        long sum = hash;
        for (int i = from; i < to; i++) {
            sum = (sum ^ text.charAt(i)) * PRIME;
        }
        return sum;
    }

    /** Never 0, which marks an empty place in tables. */
    static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }
}
