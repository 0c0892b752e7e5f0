package parley.conversation.agreement;

/** What became of something agreed. Moves forward only; what is told late or twice moves nothing. */
public enum Settlement {
    /** The brand was asked and has not answered. */
    INTENT,
    /** The brand has not answered in time: it is asked what became of it, never asked to do it again. */
    UNKNOWN,
    /** Done, and paid if there was something to pay. */
    SUCCEEDED,
    /** Refused. */
    FAILED;

    /** The brand's word is still waited for. */
    public boolean isOpen() {
        return this == INTENT || this == UNKNOWN;
    }

    /** Whether this state may turn into another one. */
    public boolean canBecome(Settlement next) {
        return isOpen() && next != INTENT && next != this;
    }
}
