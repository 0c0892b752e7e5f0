package parley.handoff.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state as it stands in the columns of its row. */
public record StoredState(
        String name,
        Instant since,
        @Nullable String advisor,
        @Nullable Instant leaseUntil,
        @Nullable String offeredTo,
        @Nullable Instant offerUntil,
        @Nullable Instant wakeAt,
        @Nullable String label) {

    static StoredState of(HandoffState state) {
        return switch (state) {
            case HandoffState.Waiting s ->
                new StoredState("waiting", s.since(), s.preferred(), null, null, null, null, null);
            case HandoffState.Offered s ->
                new StoredState("offered", s.since(), s.preferred(), null, s.to(), s.until(), null, null);
            case HandoffState.Assigned s ->
                new StoredState("assigned", s.since(), s.advisor(), s.leaseUntil(), null, null, null, null);
            case HandoffState.Snoozed s ->
                new StoredState("snoozed", s.since(), s.advisor(), null, null, null, s.wakeAt(), null);
            case HandoffState.Resolved s ->
                new StoredState("resolved", s.since(), s.advisor(), null, null, null, null, s.label());
        };
    }
}
