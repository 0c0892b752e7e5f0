package parley.handoff.escalation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Looks at the deadlines every second. Several processes may look: each deadline is told once. */
@ApplicationScoped
public class DeadlineWatch {

    private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Deadlines deadlines;
    private Map<String, Long> seen = Map.of();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("deadlines").daemon().factory());

    public DeadlineWatch(Transactions transactions, Deadlines deadlines) {
        this.transactions = transactions;
        this.deadlines = deadlines;
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::attempt, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warnf("deadlines wait for the next look: %s", e.getMessage());
        }
    }

    /**
     * What was seen counts only once it is committed.
     *
     * @return how many warnings and escalations were told
     */
    public int look() {
        Map<String, Long> now = new HashMap<>(seen);
        transactions.run(Scope.EVERY_BRAND, tx -> deadlines.follow(tx, now));
        seen = now;
        return transactions.in(Scope.EVERY_BRAND, deadlines::tell);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }
}
