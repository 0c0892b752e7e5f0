package parley.handoff.queue;

/** What became of a wish: a move, nothing to do, or a refusal with its reason. */
public sealed interface Step {

    /** It happened. */
    record Moved(Handoff after, Move move) implements Step {}

    /** It is so already. */
    record Unchanged(Handoff handoff) implements Step {}

    /** It may not happen. */
    record Refused(Reason reason) implements Step {}

    /** Why not; the lower-case name stands in the interface. */
    enum Reason {
        /** Another advisor has it. */
        TAKEN,
        /** The caller does not have it, or lost it in between. */
        LOST,
        /** It is closed. */
        RESOLVED,
        /** The time to wake lies in the past or too far away. */
        BAD_TIME,
        /** Nobody who may answer for the brand has this skill. */
        NO_SUCH_SKILL,
        /** The id of the reply was used for other words. */
        DUPLICATE_ID_CONFLICT;

        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
