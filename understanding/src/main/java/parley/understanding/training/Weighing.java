package parley.understanding.training;

import java.util.List;
import parley.conversation.intent.Intent;

/**
 * How many utterances of live traffic each held-out case stands for: out-of-scope examples are as rare as somebody had
 * patience to collect them, live ones are not.
 *
 * @param inScope weight of each case in scope
 * @param outOfScope weight of each case out of scope
 */
record Weighing(double inScope, double outOfScope) {

    static Weighing of(List<Example> examples, double outOfScopeShare) {
        double all = examples.size();
        double outside = examples.stream().filter(Weighing::isOutside).count();
        return outside == 0 || outside == all
                ? new Weighing(1, 1)
                : new Weighing((1 - outOfScopeShare) * all / (all - outside), outOfScopeShare * all / outside);
    }

    static boolean isOutside(Example example) {
        return example.intent().equals(Intent.OUT_OF_SCOPE.name());
    }

    double of(Example example) {
        return isOutside(example) ? outOfScope : inScope;
    }
}
