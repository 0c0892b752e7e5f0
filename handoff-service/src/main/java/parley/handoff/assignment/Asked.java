package parley.handoff.assignment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a handoff still asks for after the time it has stood in the queue. It only ever asks for less.
 *
 * @param preferred the only one who may have it; absent if anybody may
 * @param skill absent if none is asked, or no longer
 * @param language absent if it is no longer asked
 */
record Asked(
        @Nullable String preferred,
        @Nullable String skill,
        int level,
        @Nullable String language) {

    private static final Asked NOTHING = new Asked(null, null, 0, null);

    static Asked of(Work work, Patience patience, Instant now) {
        if (work.escalated()) {
            return NOTHING;
        }
        Duration stood = Duration.between(work.queuedSince(), now);
        Demand demand = work.demand();
        int level = Math.max(0, demand.level() - steps(stood, patience.level()));
        return new Asked(
                stood.compareTo(patience.preferred()) < 0 ? work.preferred() : null,
                level > 0 ? demand.skill() : null,
                level,
                stood.compareTo(patience.language()) < 0 ? demand.language() : null);
    }

    private static int steps(Duration stood, Duration every) {
        return stood.isNegative()
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, stood.toMillis() / Math.max(1, every.toMillis()));
    }
}
