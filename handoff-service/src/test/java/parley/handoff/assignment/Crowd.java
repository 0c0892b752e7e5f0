package parley.handoff.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.HandoffKey;

/** Advisors and handoffs with everything usual, and what a test says differs. */
final class Crowd {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Patience PATIENCE = new Patience(
            Duration.ofMinutes(2),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    private Crowd() {}

    static Worker advisor(String id) {
        return new Worker(id, Set.of("*"), Map.of(), Set.of(), 4, 0, false, Instant.EPOCH);
    }

    static Worker skilled(String id, String skill, int level) {
        return new Worker(id, Set.of("*"), Map.of(skill, level), Set.of(), 4, 0, false, Instant.EPOCH);
    }

    static Worker speaking(String id, String... languages) {
        return new Worker(id, Set.of("*"), Map.of(), Set.of(languages), 4, 0, false, Instant.EPOCH);
    }

    static Worker loaded(String id, int load, int capacity) {
        return new Worker(id, Set.of("*"), Map.of(), Set.of(), capacity, load, false, Instant.EPOCH);
    }

    static Work waiting(String id, Duration waited) {
        return work(id, waited, new Demand(null, 0, "en", 0, 1), null);
    }

    static Work asking(String id, Duration waited, String skill, int level) {
        return work(id, waited, new Demand(skill, level, "en", 0, 1), null);
    }

    static Work preferring(String id, Duration waited, String advisor) {
        return work(id, waited, new Demand(null, 0, "en", 0, 1), advisor);
    }

    static Work work(String id, Duration waited, Demand demand, @Nullable String preferred) {
        Instant since = NOW.minus(waited);
        return new Work(new HandoffKey("acme", id), demand, since, since, preferred, false, Map.of());
    }

    static Work escalated(Work work) {
        return new Work(
                work.key(),
                work.demand(),
                work.customerWaitsSince(),
                work.queuedSince(),
                work.preferred(),
                true,
                work.letPass());
    }

    static Work letPass(Work work, String advisor, Duration ago) {
        return new Work(
                work.key(),
                work.demand(),
                work.customerWaitsSince(),
                work.queuedSince(),
                work.preferred(),
                work.escalated(),
                Map.of(advisor, NOW.minus(ago)));
    }
}
