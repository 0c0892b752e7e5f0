package parley.understanding.text;

import java.util.List;

/** Reads the features of an utterance of one language. Thread-safe. */
public final class FeatureReader {

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 5;
    /** Stems further apart than this seldom belong together, and their number would grow with the square. */
    private static final int PAIR_REACH = 12;

    private static final String BEGIN = "^";
    private static final String END = "$";

    private final Stems stems;

    /** @param language ISO 639-1 code; decides the stems */
    public FeatureReader(String language) {
        stems = new Stems(language);
    }

    /** @param words as {@link TextNormaliser} cuts them */
    public FeatureBag bag(List<String> words) {
        FeatureBag bag = new FeatureBag();
        read(words, bag);
        return bag;
    }

    public FeatureNames names(String text) {
        FeatureNames names = new FeatureNames();
        read(TextNormaliser.words(text), names);
        return names;
    }

    private void read(List<String> words, FeatureSink sink) {
        sink.piece(Block.BIAS, "", 0, 0);
        if (words.isEmpty()) {
            return;
        }
        readWords(words, sink);
        readStems(words, sink);
        for (String word : words) {
            readPieces(" " + word + " ", sink);
        }
    }

    private static void readWords(List<String> words, FeatureSink sink) {
        int last = words.size() - 1;
        sink.pair(Block.WORDS, BEGIN, ' ', words.getFirst());
        for (int i = 0; i <= last; i++) {
            String word = words.get(i);
            sink.piece(Block.WORDS, word, 0, word.length());
            sink.pair(Block.WORDS, word, ' ', i < last ? words.get(i + 1) : END);
            if (i + 2 <= last) {
                sink.pair(Block.WORDS, word, '_', words.get(i + 2));
            }
        }
    }

    private void readStems(List<String> words, FeatureSink sink) {
        String[] stem = new String[words.size()];
        for (int i = 0; i < stem.length; i++) {
            stem[i] = stems.of(words.get(i));
            sink.piece(Block.STEMS, stem[i], 0, stem[i].length());
            for (int j = Math.max(0, i - PAIR_REACH); j < i; j++) {
                readPair(stem[j], stem[i], sink);
            }
        }
    }

    private static void readPair(String one, String other, FeatureSink sink) {
        int order = one.compareTo(other);
        if (order != 0) {
            sink.pair(Block.PAIRS, order < 0 ? one : other, ' ', order < 0 ? other : one);
        }
    }

    private static void readPieces(String padded, FeatureSink sink) {
        int length = padded.length();
        for (int size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
            if (length <= size) {
                sink.piece(Block.PIECES, padded, 0, length);
                return;
            }
            for (int from = 0; from + size <= length; from++) {
                sink.piece(Block.PIECES, padded, from, from + size);
            }
        }
    }
}
