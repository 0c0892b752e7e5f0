package parley.handoff.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.AvailabilitySql;
import parley.handoff.advisor.UserSql;
import parley.handoff.queue.Step.Moved;
import parley.handoff.storage.DeskTransaction;
import parley.messages.Topics;

/** Opens a handoff, takes the step, records it: row, audit log, message to the engine, number for the live lists. */
@ApplicationScoped
public class Handoffs {

    /**
     * Takes one step of one handoff.
     *
     * @return empty if there is no such handoff, or none that the transaction may see
     */
    public Optional<Step> step(DeskTransaction transaction, HandoffKey key, Function<Handoff, Step> decide) {
        return transaction.sql(HandoffSql.class).lock(key).map(handoff -> take(transaction, handoff, decide));
    }

    /** The same for a handoff that is locked already. */
    public Step take(DeskTransaction transaction, Handoff handoff, Function<Handoff, Step> decide) {
        Step step = decide.apply(handoff);
        if (step instanceof Moved moved) {
            record(transaction, moved);
        }
        return step;
    }

    private static void record(DeskTransaction transaction, Moved moved) {
        store(transaction, moved.after());
        if (moved.move() instanceof Move.Claimed claimed) {
            transaction.sql(AvailabilitySql.class).atWork(claimed.advisor());
        }
        if (moved.move() instanceof Move.PassedOn passed) {
            ask(transaction, moved.after().key(), passed.to().skill());
        }
        audit(transaction, moved);
        announce(transaction, moved);
    }

    private static void store(DeskTransaction transaction, Handoff after) {
        int stored = transaction.sql(HandoffSql.class).store(after.key(), after, StoredState.of(after.state()));
        if (stored != 1) {
            throw new IllegalStateException(after.key() + " changed under its lock");
        }
        transaction.changed(after.key());
    }

    private static void ask(DeskTransaction transaction, HandoffKey key, @Nullable String skill) {
        if (skill != null) {
            transaction.sql(HandoffSql.class).ask(key, skill);
        }
    }

    static void audit(DeskTransaction transaction, Moved moved) {
        transaction
                .sql(AuditSql.class)
                .insert(moved.after().key(), transaction.now(), moved.after().fence(), AuditEntry.of(moved.move()));
    }

    private static void announce(DeskTransaction transaction, Moved moved) {
        String advisor = moved.move().advisor();
        if (advisor != null) {
            Announcement.of(moved.after(), moved.move(), name(transaction, advisor), transaction.now())
                    .ifPresent(envelope -> transaction.announce(Topics.DESK, envelope));
        }
    }

    private static String name(DeskTransaction transaction, String advisor) {
        return transaction.sql(UserSql.class).name(advisor).orElse(advisor);
    }
}
