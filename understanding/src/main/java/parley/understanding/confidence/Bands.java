package parley.understanding.confidence;

import parley.conversation.intent.Confidence;

/**
 * Where the bands of confidence begin.
 *
 * @param answer least probability to answer at
 * @param clarify least probability to ask "A or B?" at, not above {@code answer}
 */
public record Bands(double answer, double clarify) {

    /** A threshold that no probability reaches. */
    public static final double NEVER = 2;

    public Confidence of(double probability) {
        if (probability >= answer) {
            return new Confidence(probability, Confidence.Band.ANSWER);
        }
        return new Confidence(
                probability, probability >= clarify ? Confidence.Band.CLARIFY : Confidence.Band.HAND_OVER);
    }
}
