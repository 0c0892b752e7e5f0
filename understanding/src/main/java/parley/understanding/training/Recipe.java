package parley.understanding.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.understanding.text.Block;

/** Which models an ensemble is made of. */
final class Recipe {

    /** Changes whenever the same utterances would give other models; part of the key of the cache. */
    static final String VERSION = "2";

    /** Number of parts that are held out in turn. */
    static final int FOLDS = 4;

    /** Up to so many examples, trying several settings takes seconds. */
    private static final int FEW = 5_000;

    private static final double TOLERANCE = 0.1;
    private static final int MOST_PASSES = 60;
    /** A held-out fold starts from the solution on everything and is only asked for scores. */
    private static final double LOOSE_TOLERANCE = 0.4;

    private static final int FEW_PASSES = 5;

    private Recipe() {}

    /** Small sets get the settings that suit them, by what their own held-out examples say. */
    static List<Member> choose(TrainingSet set, Folds folds, Consumer<String> progress) {
        if (set.rows() > FEW) {
            return members(1, 0.25);
        }
        progress.accept("choosing settings for a small set");
        return List.of(members(0.5, 0.25), members(1, 0.25), members(1, 0.5), members(3, 0.5)).stream()
                .min(Comparator.comparingDouble(members -> surprise(members.getFirst(), set, folds)))
                .orElseThrow();
    }

    private static double surprise(Member member, TrainingSet set, Folds folds) {
        float[][] heldOut = CrossFit.of(member, set, folds).heldOut();
        return Sharpness.surprise(heldOut, set.outcome(), Sharpness.of(heldOut, set.outcome()));
    }

    /**
     * Three models that err differently: everything at once, words only, and pieces of words only. Weights of the blocks
     * and the costs were chosen by cross-validation on the training parts of public data sets.
     */
    private static List<Member> members(double cost, double rarity) {
        Map<Block, Double> all =
                Map.of(Block.WORDS, 1.0, Block.STEMS, 1.0, Block.PAIRS, 1.4, Block.PIECES, 1.4, Block.BIAS, 1.0);
        Map<Block, Double> words = Map.of(Block.WORDS, 1.0, Block.STEMS, 1.0, Block.PAIRS, 1.0, Block.BIAS, 1.0);
        Map<Block, Double> pieces = Map.of(Block.PIECES, 1.0, Block.BIAS, 1.0);
        return List.of(
                member("all", cost, all, rarity),
                member("words", cost, words, 2 * rarity),
                member("pieces", cost, pieces, 2 * rarity));
    }

    private static Member member(String name, double cost, Map<Block, Double> blocks, double rarity) {
        return new Member(
                name,
                new SupportVectors(cost, TOLERANCE, MOST_PASSES),
                new SupportVectors(cost, LOOSE_TOLERANCE, FEW_PASSES),
                blocks,
                rarity);
    }
}
