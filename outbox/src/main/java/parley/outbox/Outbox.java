package parley.outbox;

import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one way out to Kafka. {@link #append} within the transaction that decides, {@link #publish} right after its commit,
 * {@link #drain} when an input partition is assigned, before its first record is read. Thread-safe.
 */
public final class Outbox {

    private static final int DRAIN_BATCH = 500;

    private final Jdbi jdbi;
    private final Publisher publisher;

    public Outbox(Jdbi jdbi, Publisher publisher) {
        this.jdbi = jdbi;
        this.publisher = publisher;
    }

    /** Stores messages in the order given, in the caller's transaction. */
    public static List<OutboxRow> append(Handle transaction, List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<Long> ids = transaction
                .attach(OutboxSql.class)
                .insert(
                        messages.stream().map(OutboxMessage::origin).toArray(String[]::new),
                        messages.stream().map(OutboxMessage::topic).toArray(String[]::new),
                        messages.stream().map(OutboxMessage::key).toArray(String[]::new),
                        messages.stream().map(m -> Headers.write(m.headers())).toArray(String[]::new),
                        messages.stream().map(OutboxMessage::payload).toArray(byte[][]::new));
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new OutboxRow(ids.get(i), messages.get(i)))
                .toList();
    }

    /**
     * Publishes committed rows in order and forgets them once they are acknowledged. Publishing twice does no harm: consumers drop what they have
     * seen.
     *
     * @throws PublishException if the broker did not acknowledge; the rows stay unsent and may be published again
     */
    public void publish(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        publisher.send(rows.stream().map(OutboxRow::message).toList());
        Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
        jdbi.useExtension(OutboxSql.class, sql -> sql.forget(ids));
    }

    /**
     * Publishes everything of one origin that was committed and never acknowledged.
     *
     * @return how many were published
     * @throws PublishException if the broker did not acknowledge
     */
    public int drain(String origin) {
        int drained = 0;
        List<OutboxRow> rows;
        do {
            rows = jdbi.withExtension(OutboxSql.class, sql -> sql.unsent(origin, DRAIN_BATCH));
            publish(rows);
            drained += rows.size();
        } while (rows.size() == DRAIN_BATCH);
        return drained;
    }
}
