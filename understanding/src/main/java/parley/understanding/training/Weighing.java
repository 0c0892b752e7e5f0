package parley.understanding.training;

import java.util.List;
import java.util.stream.Stream;
import parley.conversation.intent.Intent;
import parley.understanding.confidence.Verdict;

/**
 * How many utterances of live traffic each held-out case stands for: out-of-scope examples are as rare as somebody had
 * patience to collect them, live ones are not.
 *
 * @param inScope weight of each case in scope
 * @param outOfScope weight of each case out of scope
 * @param validation how much more a validation case counts: it was judged by the very models that will serve
 */
record Weighing(double inScope, double outOfScope, double validation) {

    private static final double MOST_FOR_VALIDATION = 5;

    static Weighing of(List<Example> examples, List<Example> validation, double outOfScopeShare) {
        double all = examples.size() + validation.size();
        double outside = Stream.concat(examples.stream(), validation.stream())
                .filter(Weighing::isOutside)
                .count();
        double more = validation.isEmpty()
                ? 1
                : Math.clamp((double) examples.size() / validation.size(), 1, MOST_FOR_VALIDATION);
        return outside == 0
                ? new Weighing(1, 1, more)
                : new Weighing((1 - outOfScopeShare) * all / (all - outside), outOfScopeShare * all / outside, more);
    }

    private static boolean isOutside(Example example) {
        return example.intent().equals(Intent.OUT_OF_SCOPE.name());
    }

    /** A training example, judged by models that had not seen its fold. */
    HeldOut.Case trial(Example example, Verdict verdict, int truth, int fold) {
        double weight = isOutside(example) ? outOfScope : inScope;
        return new HeldOut.Case(verdict, verdict.evidence(), truth, fold, weight);
    }

    /** A validation example, judged by the final models. */
    HeldOut.Case validationTrial(Example example, Verdict verdict, int truth, int fold) {
        double weight = validation * (isOutside(example) ? outOfScope : inScope);
        return new HeldOut.Case(verdict, verdict.evidence(), truth, fold, weight);
    }
}
