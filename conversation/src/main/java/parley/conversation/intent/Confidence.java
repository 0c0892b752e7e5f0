package parley.conversation.intent;

/**
 * How sure the understanding is of its first guess.
 *
 * @param probability calibrated probability in 0..1 that the intent is right
 * @param band what the operator allows to be done with it
 */
public record Confidence(double probability, Band band) {

    /** The three bands that the operator's limits cut. */
    public enum Band {
        /** Sure enough to answer without a person. */
        ANSWER,
        /** Sure enough to ask which of the two best guesses is meant. */
        CLARIFY,
        /** Not sure enough for anything but a person. */
        HAND_OVER
    }

    /** The customer chose the intent, or it follows from a question that we asked. */
    public static final Confidence CERTAIN = new Confidence(1, Band.ANSWER);
}
