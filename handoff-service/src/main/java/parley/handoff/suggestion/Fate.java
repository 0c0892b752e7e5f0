package parley.handoff.suggestion;

import java.util.Locale;

/** What an advisor made of the assistant's draft. */
public enum Fate {
    /** Said as it was. */
    SENT,
    /** Said with other words. */
    EDITED,
    /** Not wanted. */
    DISMISSED;

    /** What it is when these words were said instead of the draft. */
    static Fate of(String draft, String said) {
        return draft.strip().equals(said.strip()) ? SENT : EDITED;
    }

    /** As it stands in the table and in the audit log. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
