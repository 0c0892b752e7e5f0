package parley.handoff.advisor;

import java.util.Locale;

/** What an advisor who is logged in wants; the lower-case name stands in the table and on the wire. */
public enum Availability {
    /** Is offered work. */
    AVAILABLE,
    /** Takes work from the queue, and is offered none. */
    PICKING,
    /** Is not at the desk, or did not answer the last offers. */
    AWAY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such one */
    public static Availability of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
