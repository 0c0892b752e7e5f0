package parley.understanding.training;

import parley.understanding.confidence.RiskLimit;

/**
 * What the operator sets.
 *
 * @param limit how many automatic answers may be wrong
 * @param outOfScopeShare share of live utterances expected to be out of scope, 0..1; used where the examples hold
 *     out-of-scope utterances to learn that from
 */
public record TrainingOptions(RiskLimit limit, double outOfScopeShare) {

    public static final TrainingOptions STANDARD = new TrainingOptions(new RiskLimit(0.1, 0.6), 0.2);

    public TrainingOptions {
        if (!(outOfScopeShare >= 0 && outOfScopeShare < 1)) {
            throw new IllegalArgumentException("the out-of-scope share must lie in 0..1, not " + outOfScopeShare);
        }
    }
}
