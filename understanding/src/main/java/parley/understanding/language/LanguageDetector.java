package parley.understanding.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;
import org.jspecify.annotations.Nullable;
import parley.understanding.model.ModelFile;

/**
 * Tells the language of an utterance of a few words, with the language of the conversation as prior. Naive Bayes over
 * words and runs of letters (OpenNLP), trained on the pack's own utterances; the same utterances give the same detector.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class LanguageDetector {

    /**
     * What the conversation's language weighs, in nats. Naive Bayes counts each word's overlapping runs of letters as if
     * they were independent, so its odds are far too high: "ok" 9, "iphone 15" 13, "yes" 25, "where is my order" 90.
     */
    private static final double PRIOR = 15;

    /** Letters that are looked at; a language shows in far fewer. */
    private static final int LONGEST_TEXT = 400;

    static {
        // OpenNLP instantiates the factory by name and since 2.5.11 refuses packages that were not registered
        ExtensionLoader.registerAllowedPackage(ShortTextFactory.class.getPackageName());
    }

    private final LanguageDetectorModel model;
    private final WordEvidence evidence;

    private LanguageDetector(LanguageDetectorModel model) {
        this.model = model;
        this.evidence = new WordEvidence(model);
    }

    /**
     * Learns from all utterances and function words of a pack, for example {@code models/shop}; takes about one CPU second.
     *
     * @throws IllegalArgumentException if no folder of the pack has a {@code lexicon/function-words.txt}
     */
    public static LanguageDetector ofPack(Path packFolder) {
        return train(PackText.byLanguage(packFolder));
    }

    /**
     * Learns from utterances. Languages weigh the same however many utterances they have.
     *
     * @param utterancesByLanguage by ISO 639-1 code; the pack's function words may stand among them, each as one
     * @throws IllegalArgumentException if there is no language, or one without words
     */
    public static LanguageDetector train(Map<String, List<String>> utterancesByLanguage) {
        if (utterancesByLanguage.isEmpty()) {
            throw new IllegalArgumentException("no language to learn; give utterances of at least one");
        }
        utterancesByLanguage.forEach((language, utterances) -> {
            if (utterances.stream().allMatch(text -> LetterFeatures.words(text).isEmpty())) {
                throw new IllegalArgumentException("no words to learn '" + language + "' from");
            }
        });
        try (ObjectStream<LanguageSample> samples =
                ObjectStreamUtils.createObjectStream(WordSamples.of(utterancesByLanguage))) {
            return new LanguageDetector(LanguageDetectorME.train(samples, parameters(), new ShortTextFactory()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    private static TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put("PrintMessages", false);
        return parameters;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file is missing or broken; the message names it
     */
    public static LanguageDetector read(Path file) throws IOException {
        try {
            return new LanguageDetector(new LanguageDetectorModel(file.toFile()));
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " is no usable model, train again: " + e.getMessage(), e);
        }
    }

    /**
     * As a standard OpenNLP file.
     *
     * @return bytes written
     */
    public long write(Path file) throws IOException {
        return ModelFile.write(file, model);
    }

    /** Codes of the languages that can be told apart. */
    public List<String> languages() {
        return evidence.languages();
    }

    /**
     * The language of a text.
     *
     * @param prior language of the conversation so far, or null if it has none; a text that proves little ("1042", "ok",
     *     "iphone 15") keeps it
     * @return one of the trained languages or the prior; without prior and words the first by code
     */
    public String detect(String text, @Nullable String prior) {
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<String> words = LetterFeatures.words(bounded);
        if (words.isEmpty() && prior != null) {
            return prior;
        }
        List<String> languages = evidence.languages();
        double[] sums = new double[languages.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = languages.get(i).equals(prior) ? PRIOR : 0;
        }
        for (String word : words) {
            double[] spoken = evidence.of(word);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += spoken[i];
            }
        }
        return languages.get(largest(sums));
    }

    private static int largest(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return best;
    }
}
