package parley.understanding.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.understanding.text.FeatureHash;
import parley.understanding.text.TextNormaliser;

/**
 * Which part of the examples is held out when: every intent spread evenly over the folds, equal sentences always
 * together. The same examples always fall into the same folds.
 */
final class Folds {

    private final int[] foldOf;
    private final int count;

    private Folds(int[] foldOf, int count) {
        this.foldOf = foldOf;
        this.count = count;
    }

    static Folds of(List<Example> examples, int count) {
        Map<String, List<Integer>> rowsBySentence = new HashMap<>();
        for (int row = 0; row < examples.size(); row++) {
            Example example = examples.get(row);
            String sentence = example.intent() + "\n" + String.join(" ", TextNormaliser.words(example.text()));
            rowsBySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(row);
        }
        List<Map.Entry<String, List<Integer>>> sentences = new ArrayList<>(rowsBySentence.entrySet());
        sentences.sort(Comparator.comparing((Map.Entry<String, List<Integer>> sentence) -> intent(sentence.getKey()))
                .thenComparing(sentence -> FeatureHash.of(sentence.getKey())));
        int[] foldOf = new int[examples.size()];
        for (int i = 0; i < sentences.size(); i++) {
            for (int row : sentences.get(i).getValue()) {
                foldOf[row] = i % count;
            }
        }
        return new Folds(foldOf, count);
    }

    private static String intent(String sentence) {
        return sentence.substring(0, sentence.indexOf('\n'));
    }

    int count() {
        return count;
    }

    int foldOf(int row) {
        return foldOf[row];
    }

    int[] heldOut(int fold) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> foldOf[row] == fold)
                .toArray();
    }

    int[] kept(int fold) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> foldOf[row] != fold)
                .toArray();
    }
}
