package parley.understanding.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one evaluation; shares are 0..1.
 *
 * @param trained number of training utterances
 * @param validated number of validation utterances
 * @param accuracy share of in-scope test utterances whose best guess is right, nothing rejected
 * @param oosAuroc how well the confidence tells in scope from out of scope; null without out-of-scope utterances
 * @param oosRecall share of out-of-scope utterances rejected at the threshold that keeps an in-scope accuracy of 0.925
 *     on the validation part; null without out-of-scope utterances
 * @param inScopeAtRecall in-scope accuracy at the same threshold, realised on the test part
 * @param threshold confidence from which utterances are answered, chosen on training and validation parts
 * @param coverage share of the whole test stream that is answered
 * @param realised share of those answers that are wrong
 */
public record EvaluationReport(
        int trained,
        int validated,
        List<Marked> marked,
        double accuracy,
        @Nullable Double oosAuroc,
        @Nullable Double oosRecall,
        double inScopeAtRecall,
        double threshold,
        double coverage,
        double realised,
        double trainCpuSeconds,
        double modelMb,
        Speed speed) {

    public EvaluationReport {
        marked = List.copyOf(marked);
    }
}
