package parley.handoff.queue;

import org.jspecify.annotations.Nullable;

/**
 * To whom a handoff is passed: an advisor, those who have a skill, or whoever is free. A team is a skill that its members have.
 */
public record Recipient(@Nullable String advisor, @Nullable String skill) {

    /** Whoever is free. */
    public static final Recipient ANYBODY = new Recipient(null, null);

    public Recipient {
        if (advisor != null && skill != null) {
            throw new IllegalArgumentException("an advisor or a skill, not both");
        }
    }
}
