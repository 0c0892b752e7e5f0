package parley.engine.accounts;

import java.time.Instant;

/**
 * An account fact as it is stored.
 *
 * @param entryId id of the entry, derived from brand, source and id of the message
 * @param kind wire name of its {@link parley.conversation.account.FactKind}
 * @param number what it is called by; a reading's holds its instant too, so that readings stand side by side
 * @param series indicator of a reading; empty for other kinds
 * @param businessTime when it happened
 * @param recordedAt when we learnt of it
 * @param body the wire record as JSON
 */
public record StoredFact(
        String brand,
        String entryId,
        String customerId,
        String kind,
        String number,
        String series,
        Instant businessTime,
        Instant recordedAt,
        String body) {}
