package parley.handoff.storage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import parley.outbox.Database;
import parley.outbox.Outbox;
import parley.outbox.Publisher;

/**
 * Brings the outbox to Kafka. One thread, and by an advisory lock one process at a time: what an advisor says first is
 * published first, whichever process took it.
 */
@ApplicationScoped
public class OutboxDrain {

    private static final Logger LOG = Logger.getLogger(OutboxDrain.class);
    private static final long LOCK = 7_205_001;
    private static final Duration POLL = Duration.ofMillis(250);

    private final Jdbi jdbi;
    private final Map<String, Object> kafka;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-drain").daemon().factory());
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile Runnable nudge = () -> {};
    private volatile Runnable close = () -> {};

    public OutboxDrain(DataSource source, @Any @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.jdbi = Database.jdbi(source);
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        Publisher publisher = Publisher.connect(kafka);
        Outbox outbox = new Outbox(jdbi, publisher);
        thread.scheduleWithFixedDelay(() -> attempt(outbox), 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
        close = publisher::close;
        nudge = () -> thread.execute(() -> attempt(outbox));
    }

    /** Something was committed: publish it now rather than at the next poll. */
    void nudge() {
        if (!thread.isShutdown() && nudged.compareAndSet(false, true)) {
            nudge.run();
        }
    }

    /** Whatever goes wrong, the rows stay unsent and the next round takes them. */
    private void attempt(Outbox outbox) {
        nudged.set(false);
        try {
            drainIfNobodyElseDoes(outbox);
            if (failing.compareAndSet(true, false)) {
                LOG.info("messages to Kafka flow again");
            }
        } catch (RuntimeException e) {
            if (failing.compareAndSet(false, true)) {
                LOG.warnf("messages to Kafka wait in the outbox: %s", e.getMessage());
            }
        }
    }

    private void drainIfNobodyElseDoes(Outbox outbox) {
        jdbi.useTransaction(lock -> {
            lock.execute("set local idle_in_transaction_session_timeout = '60s'");
            boolean alone = lock.createQuery("select pg_try_advisory_xact_lock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(Boolean.class)
                    .one();
            if (alone) {
                outbox.drain(DeskTransaction.ORIGIN);
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
        close.run();
    }
}
