package parley.understanding.training;

import java.util.List;
import java.util.Map;
import parley.understanding.text.Block;

/**
 * How a categoriser is learnt.
 *
 * @param members models of the ensemble
 * @param folds number of parts that are held out in turn
 */
record Recipe(List<Member> members, int folds) {

    /** Changes whenever the same utterances would give other models; part of the key of the cache. */
    static final String VERSION = "1";

    static Recipe standard() {
        Map<Block, Double> all = Map.of(Block.WORDS, 1.0, Block.STEMS, 1.0, Block.PIECES, 1.0, Block.BIAS, 1.0);
        Map<Block, Double> pairs = Map.of(Block.WORDS, 1.0, Block.STEMS, 1.0, Block.PAIRS, 1.0, Block.BIAS, 1.0);
        return new Recipe(
                List.of(
                        new Member("words-pieces", new SupportVectors(1, 0.1, 60), all, 0),
                        new Member("words-pairs", new SupportVectors(1, 0.1, 60), pairs, 0.5)),
                5);
    }
}
