package parley.conversation.account;

import java.time.Instant;

/**
 * Where a fact comes from, so that an answer can show what it rests on.
 *
 * @param entry id of the recorded fact
 * @param businessTime when it happened in the brand's world
 * @param recordTime when we learnt of it
 */
public record Origin(String entry, Instant businessTime, Instant recordTime) {}
