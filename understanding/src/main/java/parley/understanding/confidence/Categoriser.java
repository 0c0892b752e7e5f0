package parley.understanding.confidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Guess;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.understanding.model.Ensemble;
import parley.understanding.model.Weights;
import parley.understanding.text.Block;
import parley.understanding.text.FeatureReader;
import parley.understanding.text.TextNormaliser;

/** Tells the intent of an utterance of one language, and how sure that is. Immutable and thread-safe. */
public final class Categoriser {

    private static final int MOST_GUESSES = 5;

    private final List<Intent> intents;
    private final int outOfScope;
    private final FeatureReader reader;
    private final Ensemble ensemble;
    private final Stacker stacker;
    private final Bands bands;

    /** @param models all with the same outcomes in the same order */
    public Categoriser(String language, List<Weights> models, Stacker stacker, Bands bands) {
        intents = Arrays.stream(models.getFirst().outcomes()).map(Intent::new).toList();
        outOfScope = intents.indexOf(Intent.OUT_OF_SCOPE);
        reader = new FeatureReader(language);
        ensemble = new Ensemble(models);
        this.stacker = stacker;
        this.bands = bands;
    }

    public Verdict verdict(String text) {
        List<String> words = TextNormaliser.words(text);
        return new Verdict(ensemble.score(reader.bag(words), words.size()), outOfScope);
    }

    /**
     * @param slots what the text names, kept as given
     * @param language of the text
     */
    public Understanding understand(String text, List<Slot> slots, String language) {
        Verdict verdict = verdict(text);
        Confidence confidence = bands.of(confidence(verdict));
        boolean outside = verdict.looksOutOfScope() && confidence.band() != Confidence.Band.ANSWER;
        return new Understanding(
                outside ? Intent.OUT_OF_SCOPE : intents.get(verdict.best()),
                outside ? new Confidence(confidence.probability(), Confidence.Band.HAND_OVER) : confidence,
                guesses(verdict),
                slots,
                language);
    }

    private List<Guess> guesses(Verdict verdict) {
        return Arrays.stream(verdict.ranked(MOST_GUESSES))
                .mapToObj(outcome -> new Guess(intents.get(outcome), verdict.probability(outcome)))
                .toList();
    }

    /**
     * The features that speak most for the best outcome against the second, with what each adds to its score.
     *
     * @return by name, strongest first; the name's first character is the {@link Block#mark()}
     */
    public Map<String, Double> deciding(String text, int most) {
        Verdict verdict = verdict(text);
        Map<String, Double> weighed = new LinkedHashMap<>();
        reader.names(text).values().entrySet().stream()
                .map(feature -> Map.entry(
                        feature.getKey(),
                        feature.getValue() * ensemble.preference(feature.getKey(), verdict.best(), verdict.second())))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(most)
                .forEach(feature -> weighed.put(feature.getKey(), feature.getValue()));
        return weighed;
    }

    /** Probability that {@link Verdict#best()} is right. */
    public double confidence(Verdict verdict) {
        return stacker.probability(verdict.evidence());
    }

    public Bands bands() {
        return bands;
    }

    public Intent intent(int outcome) {
        return intents.get(outcome);
    }

    public List<Intent> intents() {
        return intents;
    }
}
