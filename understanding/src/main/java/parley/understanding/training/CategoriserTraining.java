package parley.understanding.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import parley.conversation.intent.Intent;
import parley.understanding.confidence.Bands;
import parley.understanding.confidence.Judged;
import parley.understanding.confidence.Stacker;
import parley.understanding.confidence.Verdict;
import parley.understanding.model.Scores;
import parley.understanding.model.Weights;
import parley.understanding.text.FeatureReader;
import parley.understanding.text.TextNormaliser;

/** Learns the categoriser of one language: members, then how sure to be, judged on examples held out. */
public final class CategoriserTraining {

    /** Smaller weights change no decision, and make the files several times as large. */
    private static final double LEAST_WEIGHT = 0.02;

    private final List<Example> examples;
    private final TrainingOptions options;
    private final Consumer<String> progress;
    private final Recipe recipe = Recipe.standard();
    private final TrainingSet set;
    private final Folds folds;
    private final int outOfScope;

    private CategoriserTraining(
            String language, List<Example> examples, TrainingOptions options, Consumer<String> progress) {
        this.examples = examples;
        this.options = options;
        this.progress = progress;
        set = TrainingSet.read(examples, new FeatureReader(language));
        folds = Folds.of(examples, recipe.folds());
        outOfScope = Arrays.asList(set.outcomes()).indexOf(Intent.OUT_OF_SCOPE.name());
    }

    /**
     * @param language ISO 639-1 code of the examples
     * @param progress is told each step in a line
     * @throws IllegalArgumentException if there are fewer than two intents
     */
    public static TrainedCategoriser train(
            String language, List<Example> examples, TrainingOptions options, Consumer<String> progress) {
        if (examples.stream().map(Example::intent).distinct().count() < 2) {
            throw new IllegalArgumentException(language + ": at least two intents with examples are needed");
        }
        return new CategoriserTraining(language, examples, options, progress).train(language);
    }

    private TrainedCategoriser train(String language) {
        Map<String, Weights> models = new LinkedHashMap<>();
        float[][][] heldOut = new float[recipe.members().size()][][];
        for (Member member : recipe.members()) {
            progress.accept(language + ": learning " + member.name() + " from " + set.rows() + " utterances");
            CrossFit fitted = CrossFit.of(member, set, folds);
            double sharpness = Sharpness.of(fitted.heldOut(), set.outcome());
            heldOut[models.size()] = sharpened(fitted.heldOut(), (float) sharpness);
            models.put(member.name(), fitted.weights(sharpness, LEAST_WEIGHT));
        }
        progress.accept(language + ": judging how sure to be");
        List<Verdict> verdicts = verdicts(heldOut);
        Stacker stacker = stacker(verdicts, row -> true);
        List<Judged> judged = judged(verdicts);
        Bands bands = options.limit().bands(judged);
        return new TrainedCategoriser(language, models, stacker, bands, judged);
    }

    private static float[][] sharpened(float[][] scores, float sharpness) {
        float[][] sharpened = new float[scores.length][];
        Arrays.setAll(sharpened, row -> {
            float[] scaled = scores[row].clone();
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] *= sharpness;
            }
            return scaled;
        });
        return sharpened;
    }

    private List<Verdict> verdicts(float[][][] heldOut) {
        float[][] known = new KnownShares(set, folds).byRow();
        List<Verdict> verdicts = new ArrayList<>();
        for (int row = 0; row < set.rows(); row++) {
            float[][] byModel = new float[heldOut.length][];
            for (int m = 0; m < byModel.length; m++) {
                byModel[m] = heldOut[m][row];
            }
            int words = TextNormaliser.words(examples.get(row).text()).size();
            verdicts.add(new Verdict(new Scores(byModel, known[row], words), outOfScope));
        }
        return verdicts;
    }

    private Stacker stacker(List<Verdict> verdicts, IntPredicate learntFrom) {
        int[] rows = IntStream.range(0, verdicts.size()).filter(learntFrom).toArray();
        double[][] evidence = new double[rows.length][];
        boolean[] right = new boolean[rows.length];
        double[] weight = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            evidence[i] = verdicts.get(rows[i]).evidence();
            right[i] = verdicts.get(rows[i]).best() == set.outcome()[rows[i]];
            weight[i] = weight(rows[i]);
        }
        return Stacker.fit(evidence, right, weight);
    }

    /** Out-of-scope examples stand for the share of live traffic that the operator expects. */
    private double weight(int row) {
        if (outOfScope < 0) {
            return 1;
        }
        double outside =
                Arrays.stream(set.outcome()).filter(k -> k == outOfScope).count();
        double share = options.outOfScopeShare();
        return set.outcome()[row] == outOfScope
                ? share * set.rows() / outside
                : (1 - share) * set.rows() / (set.rows() - outside);
    }

    /** Each verdict judged by a stacker that has not seen its fold. */
    private List<Judged> judged(List<Verdict> verdicts) {
        Judged[] judged = new Judged[verdicts.size()];
        for (int fold = 0; fold < folds.count(); fold++) {
            int left = fold;
            Stacker stacker = stacker(verdicts, row -> folds.foldOf(row) != left);
            for (int row : folds.heldOut(fold)) {
                Verdict verdict = verdicts.get(row);
                int truth = set.outcome()[row];
                judged[row] = new Judged(
                        stacker.probability(verdict.evidence()),
                        verdict.best() == truth,
                        verdict.best() == truth || verdict.second() == truth,
                        weight(row));
            }
        }
        return List.of(judged);
    }
}
