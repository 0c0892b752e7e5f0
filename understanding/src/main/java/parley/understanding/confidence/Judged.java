package parley.understanding.confidence;

/**
 * A held-out verdict with its truth.
 *
 * @param confidence probability given to its best outcome
 * @param right the best outcome is the true one
 * @param inTopTwo the true one is among the best two
 * @param inScope somebody can be asked this; out of scope every answer is wrong
 */
public record Judged(double confidence, boolean right, boolean inTopTwo, boolean inScope) {}
