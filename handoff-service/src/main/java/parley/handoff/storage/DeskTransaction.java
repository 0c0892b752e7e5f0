package parley.handoff.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import parley.handoff.queue.HandoffKey;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;

/** One transaction: what it changes is noted for the live lists, what it announces goes to the outbox. */
public final class DeskTransaction {

    /** Who publishes what the desk says. */
    public static final String ORIGIN = "desk";

    private final Handle handle;
    private final Instant now;
    private final Set<HandoffKey> changed = new LinkedHashSet<>();
    private final List<OutboxMessage> announced = new ArrayList<>();

    DeskTransaction(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** The database's time at the start of the transaction; every stamp and every lease rests on it. */
    public Instant now() {
        return now;
    }

    public Handle handle() {
        return handle;
    }

    /** A view on the tables, bound to this transaction. */
    public <T> T sql(Class<T> type) {
        return handle.attach(type);
    }

    /** Whether no other process holds this lock; it is held until the transaction ends. */
    public boolean isAlone(long lock) {
        return handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", lock)
                .mapTo(Boolean.class)
                .one();
    }

    /** Advisors must see this handoff anew. */
    public void changed(HandoffKey key) {
        changed.add(key);
    }

    /** Goes to Kafka once this transaction is committed. */
    public void announce(String topic, Envelope<?> envelope) {
        Map<String, String> headers = Map.of("ce_id", envelope.id(), "ce_type", envelope.type());
        announce(new OutboxMessage(ORIGIN, topic, envelope.subject(), headers, Json.bytes(envelope)));
    }

    public void announce(OutboxMessage message) {
        announced.add(message);
    }

    boolean isChanging() {
        return !changed.isEmpty();
    }

    boolean isAnnouncing() {
        return !announced.isEmpty();
    }

    void finish() {
        Outbox.append(handle, announced);
        if (!changed.isEmpty()) {
            sql(FeedSql.class)
                    .changed(
                            changed.stream().map(HandoffKey::brand).toArray(String[]::new),
                            changed.stream().map(HandoffKey::id).toArray(String[]::new));
        }
    }
}
