package parley.understanding.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.conversation.intent.Intent;
import parley.understanding.confidence.Judged;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.confidence.Verdict;
import parley.understanding.model.Scores;
import parley.understanding.model.Weights;
import parley.understanding.text.FeatureReader;
import parley.understanding.text.TextNormaliser;

/**
 * Learns the categoriser of one language: members from all examples, then how sure to be, from what each example gets when
 * it is held out.
 */
public final class CategoriserTraining {

    /** Smaller weights change no decision, and make the files larger. */
    private static final double LEAST_WEIGHT = 0.005;

    private final String language;
    private final List<Example> examples;
    /** The first so many are training examples, the others validation examples. */
    private final int training;

    private final Consumer<String> progress;
    private final FeatureReader reader;
    private final TrainingSet set;
    private final Folds folds;
    private final int outOfScope;

    private CategoriserTraining(
            String language, List<Example> examples, List<Example> validation, Consumer<String> progress) {
        this.language = language;
        this.progress = progress;
        training = examples.size();
        this.examples = Stream.concat(examples.stream(), validation.stream()).toList();
        reader = new FeatureReader(language);
        set = TrainingSet.read(this.examples, reader);
        folds = Folds.of(examples, validation.size(), Recipe.folds(training));
        outOfScope = Arrays.asList(set.outcomes()).indexOf(Intent.OUT_OF_SCOPE.name());
    }

    /**
     * @param language ISO 639-1 code of the examples
     * @param validation further examples, drawn as live utterances are: when held out, they say best how sure to be; may be
     *     empty
     * @param progress is told each step in a line
     * @throws IllegalArgumentException if there are fewer than two intents
     */
    public static TrainedCategoriser train(
            String language, List<Example> examples, List<Example> validation, Consumer<String> progress) {
        if (examples.stream().map(Example::intent).distinct().count() < 2) {
            throw new IllegalArgumentException(language + ": at least two intents with examples are needed");
        }
        return new CategoriserTraining(language, examples, validation, progress).train();
    }

    private TrainedCategoriser train() {
        Map<String, CrossFit> fits = new LinkedHashMap<>();
        for (Member member : Recipe.choose(examples, reader, line -> progress.accept(language + ": " + line))) {
            progress.accept(language + ": learning " + member.name() + " from " + set.rows() + " utterances");
            fits.put(member.name(), CrossFit.of(member, set, folds));
        }
        progress.accept(language + ": judging how sure to be");
        List<float[][]> scores = fits.values().stream().map(CrossFit::heldOut).toList();
        double[] sharpness = Sharpness.of(scores, set.outcome()).factors();
        Map<String, Weights> models = new LinkedHashMap<>();
        fits.forEach((name, fit) -> models.put(name, fit.weights(sharpness[models.size()], LEAST_WEIGHT)));
        return judged(models, heldOut(sharpened(scores, sharpness)));
    }

    private static List<float[][]> sharpened(List<float[][]> scores, double[] sharpness) {
        for (int m = 0; m < sharpness.length; m++) {
            for (float[] row : scores.get(m)) {
                for (int k = 0; k < row.length; k++) {
                    row[k] *= (float) sharpness[m];
                }
            }
        }
        return scores;
    }

    private TrainedCategoriser judged(Map<String, Weights> models, HeldOut heldOut) {
        List<Judged> judged = heldOut.judged();
        List<Trial> trials = trials(heldOut, judged);
        return new TrainedCategoriser(
                language,
                models,
                heldOut.stacker(),
                heldOut.decisive(judged),
                trials.subList(0, training),
                trials.subList(training, trials.size()));
    }

    private HeldOut heldOut(List<float[][]> scores) {
        Weighing weighing = Weighing.of(examples, RiskLimit.STANDARD.outOfScopeShare());
        float[][] known = new KnownShares(set, folds).byRow();
        List<HeldOut.Case> cases = new ArrayList<>();
        for (int row = 0; row < set.rows(); row++) {
            int number = row;
            float[][] byModel = scores.stream().map(model -> model[number]).toArray(float[][]::new);
            cases.add(trial(row, new Scores(byModel, known[row], words(row)), weighing));
        }
        return new HeldOut(cases, folds.count());
    }

    private int words(int row) {
        return TextNormaliser.words(examples.get(row).text()).size();
    }

    private HeldOut.Case trial(int row, Scores scores, Weighing weighing) {
        Example example = examples.get(row);
        Verdict verdict = new Verdict(scores, outOfScope);
        return new HeldOut.Case(
                verdict,
                verdict.evidence(),
                set.outcome()[row],
                row < training ? folds.foldOf(row) : row % folds.count(),
                weighing.of(example),
                !Weighing.isOutside(example),
                row >= training);
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
