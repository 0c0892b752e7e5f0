package parley.understanding.text;

/** Takes the features of one utterance as they are read, so that serving need not build their names. */
public interface FeatureSink {

    /** A feature named {@code mark + text[from..to)}. */
    void piece(Block block, String text, int from, int to);

    /** A feature named {@code mark + first + between + second}. */
    void pair(Block block, String first, char between, String second);
}
