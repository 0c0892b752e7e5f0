package parley.handoff.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline depends on.
 *
 * @param requestedAt when a person was asked for
 * @param answeredAt when a person first answered
 * @param customerWaitsSince first of the customer's words that nobody answered yet
 */
public record Course(
        Instant requestedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant customerWaitsSince,
        @Nullable Instant resolvedAt) {}
