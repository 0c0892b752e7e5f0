package parley.handoff.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** At most so many in any minute, for each brand by itself. Pure; used by one thread. */
final class Allowance {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    Allowance(int perMinute) {
        this.perMinute = perMinute;
    }

    /** @return whether there is one left; then it is taken */
    boolean take(String brand, Instant now) {
        Deque<Instant> lately = taken.computeIfAbsent(brand, ignored -> new ArrayDeque<>());
        while (!lately.isEmpty() && !now.isBefore(lately.getFirst().plus(MINUTE))) {
            lately.removeFirst();
        }
        return lately.size() < perMinute && lately.add(now);
    }
}
