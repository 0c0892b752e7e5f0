package parley.outbox;

/**
 * A stored message.
 *
 * @param id order of publication within its origin
 */
public record OutboxRow(long id, OutboxMessage message) {}
