package parley.understanding.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageSample;

/**
 * The training material: every word of the utterances, a frequent one less often than it occurs (one and the binary
 * logarithm of its count), so that "my" does not drown what other words show of the spelling.
 */
final class WordSamples {

    static List<LanguageSample> of(Map<String, List<String>> utterancesByLanguage) {
        Map<String, List<String>> words = new TreeMap<>();
        utterancesByLanguage.forEach((language, utterances) -> words.put(language, damped(utterances)));
        int most = words.values().stream().mapToInt(List::size).max().orElseThrow();
        List<LanguageSample> samples = new ArrayList<>();
        words.forEach((language, list) -> {
            // the shorter lists are begun anew, so that no language is likelier beforehand
            for (int i = 0; i < most; i++) {
                samples.add(new LanguageSample(new Language(language), list.get(i % list.size())));
            }
        });
        return samples;
    }

    private static List<String> damped(List<String> utterances) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String utterance : utterances) {
            LetterFeatures.words(utterance).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            int times = Integer.SIZE - Integer.numberOfLeadingZeros(count);
            for (int i = 0; i < times; i++) {
                words.add(word);
            }
        });
        return words;
    }

    private WordSamples() {}
}
