package parley.understanding.confidence;

/**
 * A held-out verdict with its truth.
 *
 * @param confidence probability given to its best outcome
 * @param right the best outcome is the true one
 * @param inTopTwo the true one is among the best two
 * @param weight how many utterances of live traffic it stands for
 */
public record Judged(double confidence, boolean right, boolean inTopTwo, double weight) {}
