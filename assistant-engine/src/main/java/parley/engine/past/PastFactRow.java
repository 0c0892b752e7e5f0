package parley.engine.past;

import java.time.Instant;

/** An account fact as it was told. */
record PastFactRow(
        String brand,
        String entryId,
        String customerId,
        String kind,
        String number,
        Instant businessTime,
        Instant recordedAt,
        String body) {}
