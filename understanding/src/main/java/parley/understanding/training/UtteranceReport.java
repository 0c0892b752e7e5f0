package parley.understanding.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.understanding.text.TextNormaliser;

/**
 * What is odd about the utterances themselves, for the people who write them.
 *
 * @param duplicates sentences written more than once for one intent
 * @param contradictions sentences written for more than one intent, with those intents
 * @param suspects utterances that everything else learnt says belong elsewhere, surest first
 * @param scarce intents with too few examples, with their number
 */
public record UtteranceReport(
        List<Example> duplicates,
        Map<String, Set<String>> contradictions,
        List<Trial> suspects,
        Map<String, Long> scarce) {

    /** Below so many, an intent is learnt by heart rather than understood. */
    public static final int ENOUGH = 20;

    private static final double SUSPICIOUS = 0.9;

    public static UtteranceReport of(List<Trial> trials) {
        List<Example> duplicates = new ArrayList<>();
        Map<String, Set<String>> intents = new TreeMap<>();
        for (Trial trial : trials) {
            String sentence =
                    String.join(" ", TextNormaliser.words(trial.example().text()));
            Set<String> known = intents.computeIfAbsent(sentence, key -> new LinkedHashSet<>());
            if (!known.add(trial.example().intent())) {
                duplicates.add(trial.example());
            }
        }
        intents.values().removeIf(set -> set.size() < 2);
        return new UtteranceReport(duplicates, intents, suspects(trials), scarce(trials));
    }

    private static List<Trial> suspects(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> !trial.isRight() && trial.confidence() >= SUSPICIOUS)
                .sorted(Comparator.comparingDouble(Trial::confidence).reversed())
                .toList();
    }

    private static Map<String, Long> scarce(List<Trial> trials) {
        Map<String, Long> counts = trials.stream()
                .collect(Collectors.groupingBy(trial -> trial.example().intent(), TreeMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count >= ENOUGH);
        return counts;
    }
}
