package parley.understanding.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of an utterance of a few words, with the language of the conversation as prior. Naive Bayes over
 * words and runs of letters (OpenNLP), trained on the pack's own utterances; the same utterances give the same detector.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class LanguageDetector {

    /** How many times likelier another language must be before the conversation's own is left. */
    private static final double PRIOR_ODDS = 50;

    /** Letters that are looked at; a language shows in far fewer. */
    private static final int LONGEST_TEXT = 400;

    private final LanguageDetectorME detector;
    private final String fallback;

    private LanguageDetector(LanguageDetectorModel model, String fallback) {
        this.detector = new LanguageDetectorME(model);
        this.fallback = fallback;
    }

    /**
     * Learns from utterances. Languages weigh the same however many utterances they have.
     *
     * @param utterancesByLanguage by ISO 639-1 code; function words may stand among the utterances, each as one
     * @throws IllegalArgumentException if there is no language, or one without utterances
     */
    public static LanguageDetector train(Map<String, List<String>> utterancesByLanguage) {
        Map<String, List<String>> sorted = new TreeMap<>(utterancesByLanguage);
        if (sorted.isEmpty() || sorted.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "every language needs utterances to learn from; given: " + sorted.keySet());
        }
        String first = sorted.keySet().iterator().next();
        try (ObjectStream<LanguageSample> samples = samples(sorted)) {
            return new LanguageDetector(LanguageDetectorME.train(samples, parameters(), new ShortTextFactory()), first);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    /** The shorter lists are begun anew until all are as long as the longest. */
    private static ObjectStream<LanguageSample> samples(Map<String, List<String>> utterances) {
        int most = utterances.values().stream().mapToInt(List::size).max().orElseThrow();
        Stream<LanguageSample> samples = utterances.entrySet().stream().flatMap(entry -> {
            List<String> texts = entry.getValue();
            return IntStream.range(0, most)
                    .mapToObj(i -> new LanguageSample(new Language(entry.getKey()), texts.get(i % texts.size())));
        });
        return ObjectStreamUtils.createObjectStream(samples.toList());
    }

    private static TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put("PrintMessages", false);
        return parameters;
    }

    /**
     * The language of a text.
     *
     * @param prior language of the conversation so far, or null if it has none; a text that proves nothing ("1042", "ok",
     *     "iphone 15") keeps it
     * @return one of the trained languages; without prior and without letters the first by name
     */
    public String detect(String text, @Nullable String prior) {
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String usual = Objects.requireNonNullElse(prior, fallback);
        if (LetterFeatures.words(bounded).isEmpty()) {
            return usual;
        }
        String best = usual;
        double most = -1;
        for (Language language : detector.predictLanguages(bounded)) {
            double weight = language.getConfidence() * (language.getLang().equals(prior) ? PRIOR_ODDS : 1);
            if (weight > most) {
                most = weight;
                best = language.getLang();
            }
        }
        return best;
    }
}
