package parley.handoff.escalation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.handoff.storage.Rounds;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Looks at the deadlines every second. Several processes may look: each deadline is told once. */
@ApplicationScoped
public class DeadlineWatch {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Deadlines deadlines;
    private Map<String, Long> seen = Map.of();
    private @Nullable Rounds rounds;

    public DeadlineWatch(Transactions transactions, Deadlines deadlines) {
        this.transactions = transactions;
        this.deadlines = deadlines;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.every(LOOK, "deadlines", this::look);
    }

    /**
     * What was seen counts only once it is committed.
     *
     * @return how many warnings and escalations were told
     */
    public int look() {
        Map<String, Long> now = new HashMap<>(seen);
        transactions.number();
        transactions.run(Scope.EVERY_BRAND, tx -> deadlines.follow(tx, now));
        seen = now;
        return transactions.in(Scope.EVERY_BRAND, deadlines::tell);
    }

    void stop(@Observes ShutdownEvent event) {
        if (rounds != null) {
            rounds.stop();
        }
    }
}
