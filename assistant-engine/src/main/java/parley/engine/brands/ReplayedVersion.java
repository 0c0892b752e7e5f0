package parley.engine.brands;

import java.time.Instant;

/**
 * What putting a version to recorded conversations told.
 *
 * @param days how far back
 * @param utterances how many were put to it
 */
public record ReplayedVersion(
        String pack,
        String version,
        Instant replayedAt,
        int days,
        int utterances,
        int newlyAnswered,
        int changed,
        int lost) {}
