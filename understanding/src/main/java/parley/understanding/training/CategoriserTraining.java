package parley.understanding.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.conversation.intent.Intent;
import parley.understanding.confidence.Bands;
import parley.understanding.confidence.Judged;
import parley.understanding.confidence.Stacker;
import parley.understanding.confidence.Verdict;
import parley.understanding.model.Ensemble;
import parley.understanding.model.Scores;
import parley.understanding.model.Weights;
import parley.understanding.text.FeatureReader;
import parley.understanding.text.TextNormaliser;

/** Learns the categoriser of one language: members, then how sure to be, judged on examples held out. */
public final class CategoriserTraining {

    /** Smaller weights change no decision, and make the files several times as large. */
    private static final double LEAST_WEIGHT = 0.02;

    private final String language;
    private final List<Example> examples;
    private final List<Example> validation;
    private final TrainingOptions options;
    private final Consumer<String> progress;
    private final FeatureReader reader;
    private final TrainingSet set;
    private final Folds folds;
    private final int outOfScope;

    private CategoriserTraining(
            String language,
            List<Example> examples,
            List<Example> validation,
            TrainingOptions options,
            Consumer<String> progress) {
        this.language = language;
        this.examples = examples;
        this.validation = validation;
        this.options = options;
        this.progress = progress;
        reader = new FeatureReader(language);
        set = TrainingSet.read(examples, reader);
        folds = Folds.of(examples, Recipe.folds(examples.size()));
        outOfScope = Arrays.asList(set.outcomes()).indexOf(Intent.OUT_OF_SCOPE.name());
    }

    /**
     * @param language ISO 639-1 code of the examples
     * @param validation further examples, not to learn the models from but to judge how sure to be; may be empty
     * @param progress is told each step in a line
     * @throws IllegalArgumentException if there are fewer than two intents
     */
    public static TrainedCategoriser train(
            String language,
            List<Example> examples,
            List<Example> validation,
            TrainingOptions options,
            Consumer<String> progress) {
        if (examples.stream().map(Example::intent).distinct().count() < 2) {
            throw new IllegalArgumentException(language + ": at least two intents with examples are needed");
        }
        return new CategoriserTraining(language, examples, validation, options, progress).train();
    }

    private TrainedCategoriser train() {
        Map<String, Weights> models = new LinkedHashMap<>();
        List<float[][]> scores = new ArrayList<>();
        for (Member member : Recipe.choose(examples, reader, line -> progress.accept(language + ": " + line))) {
            progress.accept(language + ": learning " + member.name() + " from " + set.rows() + " utterances");
            CrossFit fitted = CrossFit.of(member, set, folds);
            double sharpness = Sharpness.of(fitted.heldOut(), set.outcome());
            scores.add(sharpened(fitted.heldOut(), (float) sharpness));
            models.put(member.name(), fitted.weights(sharpness, LEAST_WEIGHT));
        }
        progress.accept(language + ": judging how sure to be");
        HeldOut heldOut = heldOut(scores, List.copyOf(models.values()));
        Stacker stacker = heldOut.stacker();
        List<Judged> judged = heldOut.judged();
        Bands bands = options.limit().bands(heldOut.decisive(judged), options.outOfScopeShare());
        return new TrainedCategoriser(language, models, stacker, bands, trials(heldOut, judged));
    }

    private static float[][] sharpened(float[][] scores, float sharpness) {
        for (float[] row : scores) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= sharpness;
            }
        }
        return scores;
    }

    private HeldOut heldOut(List<float[][]> scores, List<Weights> models) {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(validation);
        Weighing weighing = Weighing.of(all, options.outOfScopeShare());
        List<HeldOut.Case> cases = new ArrayList<>();
        addTraining(scores, weighing, cases);
        addValidation(new Ensemble(models), weighing, cases);
        return new HeldOut(cases, folds.count());
    }

    /** Training examples, judged by models that had not seen their fold. */
    private void addTraining(List<float[][]> scores, Weighing weighing, List<HeldOut.Case> cases) {
        float[][] known = new KnownShares(set, folds).byRow();
        for (int row = 0; row < set.rows(); row++) {
            int number = row;
            Example example = examples.get(row);
            float[][] byModel = scores.stream().map(model -> model[number]).toArray(float[][]::new);
            int words = TextNormaliser.words(example.text()).size();
            Verdict verdict = new Verdict(new Scores(byModel, known[row], words), outOfScope);
            cases.add(trial(example, verdict, set.outcome()[row], folds.foldOf(row), weighing, false));
        }
    }

    /** Validation examples, judged by the final models. */
    private void addValidation(Ensemble ensemble, Weighing weighing, List<HeldOut.Case> cases) {
        List<String> outcomes = Arrays.asList(set.outcomes());
        for (int i = 0; i < validation.size(); i++) {
            Example example = validation.get(i);
            List<String> words = TextNormaliser.words(example.text());
            Verdict verdict = new Verdict(ensemble.score(reader.bag(words), words.size()), outOfScope);
            int truth = outcomes.indexOf(example.intent());
            cases.add(trial(example, verdict, truth, i % folds.count(), weighing, true));
        }
    }

    private static HeldOut.Case trial(
            Example example, Verdict verdict, int truth, int fold, Weighing weighing, boolean validation) {
        return new HeldOut.Case(
                verdict,
                verdict.evidence(),
                truth,
                fold,
                weighing.of(example),
                !Weighing.isOutside(example),
                validation);
    }

    private List<Trial> trials(HeldOut heldOut, List<Judged> judged) {
        List<Trial> trials = new ArrayList<>();
        for (int row = 0; row < examples.size(); row++) {
            String guess = set.outcomes()[heldOut.cases().get(row).verdict().best()];
            trials.add(new Trial(examples.get(row), guess, judged.get(row).confidence()));
        }
        return trials;
    }
}
