package parley.engine.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Entry;
import parley.engine.journal.Appended;
import parley.engine.journal.EntryCodec;
import parley.outbox.OutboxMessage;

/** Agreements within one transaction, written together with the entries that record them. */
public final class Agreements {

    /** How long the brand may be silent before it is asked. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final AgreementSql sql;
    private final Instant now;

    public Agreements(Handle transaction, Instant now) {
        this.sql = transaction.attach(AgreementSql.class);
        this.now = now;
    }

    /**
     * Writes what these entries make of agreements. Touches the database only if one of them does.
     *
     * @return the commands that a yes sets off
     */
    public List<OutboxMessage> conclude(List<Appended> appended) {
        List<OutboxMessage> commands = new ArrayList<>();
        for (Appended written : appended) {
            if (written.entry() instanceof Entry.Concluded concluded && concluded.agreed()) {
                commands.addAll(agree(written, concluded));
            } else if (written.entry() instanceof Entry.Settled settled) {
                ConversationId id = written.after().id();
                sql.settle(
                        id.brand(),
                        settled.proposal().id(),
                        settled.settlement().name(),
                        now);
            }
        }
        return commands;
    }

    private List<OutboxMessage> agree(Appended written, Entry.Concluded concluded) {
        Conversation conversation = written.after();
        ConversationId id = conversation.id();
        String customer = Objects.requireNonNull(conversation.customer(), "somebody agreed")
                .id();
        sql.insert(
                id.brand(),
                concluded.proposal().id(),
                id.id(),
                customer,
                EntryCodec.write(concluded),
                now,
                now.plus(PATIENCE));
        return Commands.of(id, customer, concluded.proposal(), concluded.stamp().cause(), now, written.origin());
    }

    List<AgreementRow> named(Collection<AgreementKey> keys) {
        return sql.named(
                keys.stream().map(AgreementKey::brand).toArray(String[]::new),
                keys.stream().map(AgreementKey::id).toArray(String[]::new));
    }

    /** Agreements of which no word came in time, longest ago first. */
    public List<AgreementRow> due(int limit) {
        return sql.due(now, limit);
    }

    /** Asks what became of it: again after twice the time, every five minutes at last. */
    public OutboxMessage ask(AgreementRow row, String origin) {
        Duration pause = PATIENCE.multipliedBy(1L << Math.min(row.queries(), 10));
        sql.asked(row.brand(), row.id(), now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
        return Commands.query(row, now, origin);
    }
}
