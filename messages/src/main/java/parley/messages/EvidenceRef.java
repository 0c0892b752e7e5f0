package parley.messages;

import java.time.Instant;

/**
 * An account fact that an answer rests on.
 *
 * @param kind lower-case kind, for example {@code invoice}
 */
public record EvidenceRef(String entry, String kind, String number, Instant businessTime, Instant recordTime) {}
