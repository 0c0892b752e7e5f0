package parley.handoff.assignment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Looks at the queue whenever it changed: who frees up is offered work at once. By an advisory lock one process at a time. */
@ApplicationScoped
public class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final long LOCK = 7_205_002;

    /** Changes within this time are looked at together. */
    private static final long GATHER_MILLIS = 30;

    private final Transactions transactions;
    private final Offers offers;
    private final OfferConfig config;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dispatch").daemon().factory());

    public Dispatch(Transactions transactions, Offers offers, OfferConfig config) {
        this.transactions = transactions;
        this.offers = offers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long millis = config.check().toMillis();
        thread.scheduleWithFixedDelay(this::attempt, millis, millis, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(this::forgetOld, 1, 60, TimeUnit.MINUTES);
        transactions.onChange(this::nudge);
    }

    private void nudge() {
        if (!thread.isShutdown() && nudged.compareAndSet(false, true)) {
            thread.schedule(this::attempt, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void attempt() {
        nudged.set(false);
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warnf("offers wait for the next look: %s", e.getMessage());
        }
    }

    /** @return how many offers were made */
    public int look() {
        return transactions.in(Scope.EVERY_BRAND, tx -> {
            if (!isAlone(tx)) {
                return 0;
            }
            offers.withdraw(tx);
            return offers.make(tx);
        });
    }

    private static boolean isAlone(DeskTransaction tx) {
        return tx.handle()
                .createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    private void forgetOld() {
        try {
            transactions.run(Scope.EVERY_BRAND, offers::forgetOld);
        } catch (RuntimeException e) {
            LOG.debugf("old refusals are forgotten later: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }
}
