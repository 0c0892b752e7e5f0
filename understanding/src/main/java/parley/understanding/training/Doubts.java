package parley.understanding.training;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.conversation.intent.Intent;

/**
 * Examples that everything else learnt says belong elsewhere. In a large set, written and labelled by many hands, most of
 * them carry the wrong label; in a small one they are the rare wordings that nothing else teaches.
 */
final class Doubts {

    private static final double IMPROBABLE = 0.05;
    private static final double SURE = 0.8;

    private Doubts() {}

    /**
     * Rows not to learn from.
     *
     * @param heldOut scores of the first member, which are probabilities after softmax
     */
    static Set<Integer> of(TrainingSet set, float[][] heldOut) {
        return IntStream.range(0, set.rows())
                .filter(row -> !set.outcomes()[set.outcome()[row]].equals(Intent.OUT_OF_SCOPE.name()))
                .filter(row -> isDoubtful(heldOut[row], set.outcome()[row]))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isDoubtful(float[] scores, int labelled) {
        double sum = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            sum += Math.exp(score);
            largest = Math.max(largest, score);
        }
        return Math.exp(scores[labelled]) < IMPROBABLE * sum && Math.exp(largest) > SURE * sum;
    }
}
