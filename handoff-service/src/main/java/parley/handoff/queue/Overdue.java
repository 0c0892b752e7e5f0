package parley.handoff.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.LeaseConfig;
import parley.handoff.storage.Rounds;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Brings back what waits for nobody: handoffs of vanished advisors, and sleepers whose time has come. */
@ApplicationScoped
public class Overdue {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final Handoffs handoffs;
    private final LeaseConfig config;
    private @Nullable Rounds rounds;

    public Overdue(Transactions transactions, Handoffs handoffs, LeaseConfig config) {
        this.transactions = transactions;
        this.handoffs = handoffs;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.every(config.check(), "overdue handoffs", this::bringBack);
    }

    /** @return how many handoffs are in the queue again */
    public int bringBack() {
        return transactions.in(Scope.EVERY_BRAND, tx -> {
            List<Handoff> expired = tx.sql(HandoffSql.class).lockExpired(AT_ONCE);
            expired.forEach(handoff -> handoffs.take(tx, handoff, h -> h.expire(tx.now())));
            List<Handoff> due = tx.sql(HandoffSql.class).lockDue(AT_ONCE);
            due.forEach(handoff -> handoffs.take(tx, handoff, h -> h.wake(tx.now())));
            return expired.size() + due.size();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (rounds != null) {
            rounds.stop();
        }
    }
}
