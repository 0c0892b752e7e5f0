package parley.understanding.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;

/**
 * Features of short texts: each word, and its runs of one to four letters with the word's ends marked. OpenNLP's own
 * generator takes runs across words too, which few-word utterances are too short for.
 */
final class LetterFeatures implements LanguageDetectorContextGenerator {

    private static final long serialVersionUID = 1;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    static final String WORD = "w=";

    private static final int LONGEST_RUN = 4;
    private static final int LONGEST_WORD = 30;

    @Override
    @SuppressWarnings("unchecked") // OpenNLP's signature: callers pass the array on as CharSequence[]
    public <T extends CharSequence> T[] getContext(CharSequence text) {
        List<String> features = new ArrayList<>();
        for (String word : words(text)) {
            features.add(WORD + word);
            addRuns("^" + word + "$", features);
        }
        return (T[]) features.toArray(String[]::new);
    }

    /** Lower case, in composed form; digits and signs separate. */
    static List<String> words(CharSequence text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_LETTERS
                .splitAsStream(normal)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .toList();
    }

    private static void addRuns(String word, List<String> features) {
        for (int length = 2; length <= LONGEST_RUN; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                features.add(word.substring(from, from + length));
            }
        }
    }
}
