package parley.handoff.assignment;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an advisor is not offered a handoff now; the lower-case name stands in the audit log. */
enum Obstacle {
    /** May not see its brand. */
    BRAND,
    /** Looks at another offer. */
    ASKED,
    /** Has enough already. */
    FULL,
    /** Declined it, or let it pass, a moment ago. */
    LET_PASS,
    /** It is kept for another who is there. */
    KEPT,
    /** Does not speak the language. */
    LANGUAGE,
    /** Does not know enough of the matter. */
    SKILL;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first that stands in the way, or null if nothing does. */
    static @Nullable Obstacle between(Worker worker, Work work, Asked asked, Patience patience, Instant now) {
        Demand demand = work.demand();
        if (!worker.sees(work.key().brand())) {
            return BRAND;
        }
        if (worker.isAsked()) {
            return ASKED;
        }
        if (!worker.hasRoomFor(demand.weight())) {
            return FULL;
        }
        Instant passed = work.letPass().get(worker.id());
        if (passed != null && now.isBefore(passed.plus(patience.again()))) {
            return LET_PASS;
        }
        return wish(worker, asked);
    }

    private static @Nullable Obstacle wish(Worker worker, Asked asked) {
        if (asked.preferred() != null) {
            return asked.preferred().equals(worker.id()) ? null : KEPT;
        }
        if (asked.language() != null && !worker.speaks(asked.language())) {
            return LANGUAGE;
        }
        return asked.skill() != null && worker.level(asked.skill()) < asked.level() ? SKILL : null;
    }
}
