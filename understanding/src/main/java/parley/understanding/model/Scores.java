package parley.understanding.model;

import parley.understanding.text.Block;

/**
 * What the models of an ensemble say of one utterance.
 *
 * @param byModel for each model the score of each outcome, before softmax
 * @param known by ordinal of {@link Block}, the share (0..1) of the block's squared length that training has seen
 * @param words number of words
 */
@SuppressWarnings("ArrayRecordComponent") // made once for each utterance, never compared
public record Scores(float[][] byModel, float[] known, int words) {}
