package parley.handoff.advisor;

import java.util.Arrays;
import java.util.Locale;

/** What a user of the desk may be, each per brand. */
public enum Role {
    /** Answers customers. */
    ADVISOR,
    /** Answers, and sees the work of all. */
    LEAD,
    /** Writes rules. */
    RULE_AUTHOR,
    /** Manages users. */
    ADMIN;

    /** For {@code @RolesAllowed}; the same words stand in the table. */
    public static final String MAY_ANSWER = "advisor";

    /** For {@code @RolesAllowed}. */
    public static final String MAY_LEAD = "lead";

    /** For {@code @RolesAllowed}. */
    public static final String MAY_ADMINISTER = "admin";

    /** For {@code @RolesAllowed}. */
    public static final String MAY_WRITE_RULES = "rule-author";

    /** As it stands in the table. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a stored word. */
    public static Role stored(String word) {
        return Arrays.stream(values())
                .filter(role -> role.stored().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role: " + word));
    }

    /** A lead may do whatever an advisor may. */
    public boolean includes(Role other) {
        return this == other || (this == LEAD && other == ADVISOR);
    }
}
