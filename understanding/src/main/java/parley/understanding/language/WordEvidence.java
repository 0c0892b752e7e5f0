package parley.understanding.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * How much each word speaks for each language: the logarithm of its probability by the model. Naive Bayes takes words as
 * independent, so a text's evidence is the sum over its words; that of the words seen in training is reckoned once.
 */
final class WordEvidence {

    /** A word never seen (a name, a brand) may speak this much (in nats) against a language and no more. */
    private static final double MOST_OF_UNSEEN = 5;

    private static final double LEAST_PROBABILITY = 1e-30;

    private final LanguageDetectorME model;
    private final List<String> languages;
    private final Map<String, double[]> known = new HashMap<>();

    WordEvidence(LanguageDetectorModel model) {
        this.model = new LanguageDetectorME(model);
        this.languages =
                Arrays.stream(this.model.getSupportedLanguages()).sorted().toList();
        seenWords(model).forEach(word -> known.put(word, reckon(word)));
    }

    @SuppressWarnings("unchecked") // the second structure of every OpenNLP model is its map of features
    private static List<String> seenWords(LanguageDetectorModel model) {
        Object[] structures = ((AbstractModel) model.getMaxentModel()).getDataStructures();
        Map<String, Context> features = (Map<String, Context>) structures[1];
        return features.keySet().stream()
                .filter(feature -> feature.startsWith(LetterFeatures.WORD))
                .map(feature -> feature.substring(LetterFeatures.WORD.length()))
                .toList();
    }

    /** In the order of their codes. */
    List<String> languages() {
        return languages;
    }

    /** Logarithms of how likely the word is in each language, up to a constant. */
    double[] of(String word) {
        double[] seen = known.get(word);
        return seen == null ? bounded(reckon(word)) : seen;
    }

    private double[] reckon(String word) {
        double[] evidence = new double[languages.size()];
        for (Language language : model.predictLanguages(word)) {
            evidence[languages.indexOf(language.getLang())] =
                    Math.log(Math.max(language.getConfidence(), LEAST_PROBABILITY));
        }
        return evidence;
    }

    private static double[] bounded(double[] evidence) {
        double most = Arrays.stream(evidence).max().orElseThrow();
        return Arrays.stream(evidence)
                .map(each -> Math.max(each, most - MOST_OF_UNSEEN))
                .toArray();
    }
}
