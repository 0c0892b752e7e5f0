package parley.handoff.sla;

import java.time.Instant;

/**
 * Something must happen until then.
 *
 * @param warnAt from then on it is high time
 * @param due after that it is broken
 */
public record Deadline(Kind kind, Instant warnAt, Instant due) {

    /** What must happen. */
    public enum Kind {
        FIRST_RESPONSE,
        NEXT_RESPONSE,
        RESOLUTION
    }

    /** How it stands. */
    public enum Standing {
        CALM,
        WARNING,
        BROKEN
    }

    public Standing standing(Instant now) {
        if (now.isAfter(due)) {
            return Standing.BROKEN;
        }
        return now.isBefore(warnAt) ? Standing.CALM : Standing.WARNING;
    }
}
