package parley.handoff.assignment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.HandoffKey;

/**
 * A handoff that nobody has.
 *
 * @param customerWaitsSince decides its place in the queue
 * @param queuedSince when it came to stand in the queue this time; what it asks for is relaxed from then on
 * @param preferred advisor it was passed to or who had it before
 * @param escalated its deadline was missed: it goes first, and whoever is free may have it
 * @param letPass advisors who declined it or did not answer, and when
 */
public record Work(
        HandoffKey key,
        Demand demand,
        Instant customerWaitsSince,
        Instant queuedSince,
        @Nullable String preferred,
        boolean escalated,
        Map<String, Instant> letPass) {

    public Work {
        letPass = Map.copyOf(letPass);
    }
}
