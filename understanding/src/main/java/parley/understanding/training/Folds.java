package parley.understanding.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.understanding.text.FeatureHash;
import parley.understanding.text.TextNormaliser;

/**
 * Which part of the examples is held out when: every intent spread evenly over the folds, sentences that differ little
 * always together, because a held-out sentence whose twin was learnt from says nothing about new customers. The same
 * examples always fall into the same folds.
 */
final class Folds {

    /** Two sentences sharing this part of their words (Jaccard) are twins. */
    private static final double TWINS = 0.8;

    private final int[] foldOf;
    private final int count;

    private Folds(int[] foldOf, int count) {
        this.foldOf = foldOf;
        this.count = count;
    }

    static Folds of(List<Example> examples, int count) {
        return of(examples, 0, count);
    }

    /**
     * @param more further rows, drawn as live utterances are. They are held out all together, as one fold more: whoever wrote
     *     one of them may have written another, and live utterances come from people who wrote none of the examples.
     */
    static Folds of(List<Example> examples, int more, int count) {
        Map<String, List<Integer>> byIntent = new TreeMap<>();
        for (int row = 0; row < examples.size(); row++) {
            byIntent.computeIfAbsent(examples.get(row).intent(), intent -> new ArrayList<>())
                    .add(row);
        }
        Folds folds = new Folds(new int[examples.size() + more], more == 0 ? count : count + 1);
        int first = 0;
        for (List<Integer> rows : byIntent.values()) {
            folds.spread(families(rows, examples, count), first++, count);
        }
        Arrays.fill(folds.foldOf, examples.size(), folds.foldOf.length, count);
        return folds;
    }

    /** A sentence and those that differ little from it, bounded so that one family cannot fill a fold. */
    private static List<List<Integer>> families(List<Integer> rows, List<Example> examples, int count) {
        int most = Math.max(2, rows.size() / (2 * count));
        List<Set<String>> heads = new ArrayList<>();
        List<List<Integer>> families = new ArrayList<>();
        for (int row : inFixedDisorder(rows, examples)) {
            Set<String> words =
                    new HashSet<>(TextNormaliser.words(examples.get(row).text()));
            int family = 0;
            while (family < heads.size()
                    && (families.get(family).size() >= most || !areTwins(heads.get(family), words))) {
                family++;
            }
            if (family == heads.size()) {
                heads.add(words);
                families.add(new ArrayList<>());
            }
            families.get(family).add(row);
        }
        return families;
    }

    private static List<Integer> inFixedDisorder(List<Integer> rows, List<Example> examples) {
        return rows.stream()
                .sorted(Comparator.comparingLong(
                        row -> FeatureHash.of(examples.get(row).text())))
                .toList();
    }

    private static boolean areTwins(Set<String> one, Set<String> other) {
        int least = Math.min(one.size(), other.size());
        int most = Math.max(one.size(), other.size());
        if (least < TWINS * most) {
            return false;
        }
        long shared = one.stream().filter(other::contains).count();
        return shared >= TWINS * (one.size() + other.size() - shared);
    }

    private void spread(List<List<Integer>> families, int first, int count) {
        int[] filled = new int[count];
        families.sort(
                Comparator.comparingInt((List<Integer> family) -> family.size()).reversed());
        for (List<Integer> family : families) {
            int emptiest = first % count;
            for (int i = 0; i < count; i++) {
                int fold = (first + i) % count;
                emptiest = filled[fold] < filled[emptiest] ? fold : emptiest;
            }
            for (int row : family) {
                foldOf[row] = emptiest;
                filled[emptiest]++;
            }
        }
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
