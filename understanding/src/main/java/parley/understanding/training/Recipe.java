package parley.understanding.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import parley.understanding.text.Block;
import parley.understanding.text.FeatureReader;

/** Which models an ensemble is made of. */
final class Recipe {

    /** Changes whenever the same utterances would give other models; part of the key of the cache. */
    static final String VERSION = "6";

    /** Up to so many examples, holding out small parts takes seconds. */
    private static final int FEW = 6_000;
    /** So many examples tell which settings suit a set. */
    private static final int SAMPLE = 2_500;

    private static final int SAMPLE_FOLDS = 3;

    private static final double TOLERANCE = 0.1;
    private static final int MOST_PASSES = 60;
    /** A held-out fold starts from the solution on everything and is only asked for scores. */
    private static final double LOOSE_TOLERANCE = 0.4;

    private static final int FEW_PASSES = 5;

    /** Unlike the other models, it needs no tuning to the set. */
    private static final Lift LIFT = new Lift(0.3, 0.5);

    private static final double LIFT_RARITY = 0.3;

    private Recipe() {}

    /** Number of parts that are held out in turn. Few examples are all needed to judge what is learnt from all. */
    static int folds(int examples) {
        return examples > FEW ? 4 : 8;
    }

    /** Every set gets the settings that suit it, by what held-out examples of a part of it say. */
    static List<Member> choose(List<Example> examples, FeatureReader reader, Consumer<String> progress) {
        progress.accept("choosing settings");
        List<Example> sample = sample(examples);
        TrainingSet set = TrainingSet.read(sample, reader);
        Folds folds = Folds.of(sample, SAMPLE_FOLDS);
        return candidates(examples.size()).stream()
                .min(Comparator.comparingDouble(members -> surprise(members.getFirst(), set, folds)))
                .orElseThrow();
    }

    private static List<Example> sample(List<Example> examples) {
        int stride = 1 + (examples.size() - 1) / SAMPLE;
        return IntStream.range(0, examples.size())
                .filter(i -> i % stride == 0)
                .mapToObj(examples::get)
                .toList();
    }

    /** The cost of a large set would not show in a part of it. */
    private static List<List<Member>> candidates(int examples) {
        return examples > FEW
                ? List.of(members(0.5, 0.3), members(0.5, 0.7))
                : List.of(members(0.25, 0.3), members(0.5, 0.3), members(0.5, 0.7), members(2, 0.5));
    }

    private static double surprise(Member member, TrainingSet set, Folds folds) {
        float[][] heldOut = CrossFit.of(member, set, folds).heldOut();
        return Sharpness.of(List.<float[][]>of(heldOut), set.outcome()).surprise();
    }

    /**
     * Two models that err differently: which features part the intents, and how typical each feature is of one. Further
     * models (words only, pieces of words only, logistic regression) were tried: by cross-validation on the training parts
     * of public data sets they add nothing to these two once each has its weight.
     */
    private static List<Member> members(double cost, double rarity) {
        Map<Block, Double> parting =
                Map.of(Block.WORDS, 1.0, Block.STEMS, 1.0, Block.PAIRS, 1.4, Block.PIECES, 1.4, Block.BIAS, 1.0);
        Map<Block, Double> alike = Map.of(Block.WORDS, 1.0, Block.STEMS, 1.0, Block.PAIRS, 1.0, Block.PIECES, 1.0);
        Member parts = new Member(
                "parting",
                new SupportVectors(cost, TOLERANCE, MOST_PASSES),
                new SupportVectors(cost, LOOSE_TOLERANCE, FEW_PASSES),
                parting,
                rarity);
        return List.of(parts, new Member("typical", LIFT, LIFT, alike, LIFT_RARITY));
    }
}
