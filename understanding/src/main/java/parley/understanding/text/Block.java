package parley.understanding.text;

/**
 * A kind of feature. Each block of an utterance is brought to length one by itself, so that many character pieces do not
 * drown few words. {@link #mark()} is the first character of the feature's name.
 */
public enum Block {
    /** Words, neighbouring pairs, and pairs around one word. */
    WORDS('w'),
    /** Stems of words. */
    STEMS('s'),
    /** Pairs of stems not far from each other, in either order. */
    PAIRS('p'),
    /** Pieces of two to five characters within a word. */
    PIECES('c'),
    /** The same in every utterance: where a decision begins. */
    BIAS('*');

    private static final Block[] ALL = values();

    private final char mark;

    Block(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }

    /** The block of a feature by its name. */
    public static Block of(String feature) {
        for (Block block : ALL) {
            if (block.mark == feature.charAt(0)) {
                return block;
            }
        }
        throw new IllegalArgumentException("no block is marked " + feature.charAt(0));
    }
}
