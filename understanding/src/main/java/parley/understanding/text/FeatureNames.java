package parley.understanding.text;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The features of one utterance by name, with their weights in it: for training and for explanations. */
public final class FeatureNames implements FeatureSink {

    private final Map<Block, Map<String, Integer>> counts = new EnumMap<>(Block.class);

    @Override
    public void piece(Block block, String text, int from, int to) {
        count(block, block.mark() + text.substring(from, to));
    }

    @Override
    public void pair(Block block, String first, char between, String second) {
        count(block, block.mark() + first + between + second);
    }

    private void count(Block block, String name) {
        counts.computeIfAbsent(block, key -> new LinkedHashMap<>()).merge(name, 1, Integer::sum);
    }

    /** Each feature's value; the squares of a block's values sum to one. */
    public Map<String, Float> values() {
        Map<String, Float> values = new LinkedHashMap<>();
        for (Map<String, Integer> block : counts.values()) {
            double squares =
                    block.values().stream().mapToDouble(n -> (double) n * n).sum();
            float unit = (float) (1 / Math.sqrt(squares));
            block.forEach((name, n) -> values.put(name, n * unit));
        }
        return values;
    }
}
