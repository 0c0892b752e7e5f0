package parley.engine.channel;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;

/**
 * The partitions this engine owns. On assignment what the last owner committed and did not publish is published; only then
 * may the partition's records be handled.
 */
@ApplicationScoped
public class OwnedPartitions {

    private static final Logger LOG = Logger.getLogger(OwnedPartitions.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Outbox outbox;
    private final Map<TopicPartition, CompletableFuture<Void>> drained = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    OwnedPartitions(Outbox outbox) {
        this.outbox = outbox;
    }

    void stop(@Observes ShutdownEvent ignored) {
        stopping.countDown();
    }

    /** Never blocks the thread that polls. */
    void assigned(TopicPartition partition) {
        CompletableFuture<Void> draining = new CompletableFuture<>();
        drained.put(partition, draining);
        Thread.ofVirtual().name("drain-" + partition).start(() -> {
            try {
                until(partition, () -> drain(partition));
                draining.complete(null);
            } catch (RuntimeException e) {
                draining.completeExceptionally(e);
            }
        });
    }

    private void drain(TopicPartition partition) {
        int published = outbox.drain(OutboxMessage.origin(partition.topic(), partition.partition()));
        if (published > 0) {
            LOG.infof("partition=%s drained=%d", partition, published);
        }
    }

    void revoked(TopicPartition partition) {
        drained.remove(partition);
    }

    /**
     * Waits until the partition's records may be handled.
     *
     * @throws PartitionLostException if they may not any more
     */
    void awaitDrained(TopicPartition partition) {
        CompletableFuture<Void> draining = drained.get(partition);
        if (draining == null) {
            throw new PartitionLostException(partition);
        }
        draining.exceptionally(ignored -> null).join();
        if (draining.isCompletedExceptionally()) {
            throw new PartitionLostException(partition);
        }
    }

    /**
     * Does a step, again and again while it meets faults that pass.
     *
     * @throws PartitionLostException if a fault has not passed when the partition goes to another engine or this one stops
     * @throws RuntimeException the step's own fault, if it does not pass
     */
    void until(TopicPartition partition, Runnable step) {
        retry(partition, step, Faults::passes);
    }

    /**
     * Does a step again and again, whatever its faults.
     *
     * @throws PartitionLostException if it is not done when the partition goes to another engine or this one stops
     */
    void untilDone(TopicPartition partition, Runnable step) {
        retry(partition, step, fault -> !(fault instanceof PartitionLostException));
    }

    private void retry(TopicPartition partition, Runnable step, Predicate<RuntimeException> passes) {
        for (int attempt = 0; ; attempt++) {
            try {
                step.run();
                return;
            } catch (RuntimeException fault) {
                if (!passes.test(fault)) {
                    throw fault;
                }
                LOG.warnf(
                        "partition=%s attempt=%d, trying again, fault=%s", partition, attempt, Faults.describe(fault));
            }
            if (isStoppedAfter(pauseMillis(attempt)) || !drained.containsKey(partition)) {
                throw new PartitionLostException(partition);
            }
        }
    }

    private static long pauseMillis(int attempt) {
        return Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 10));
    }

    private boolean isStoppedAfter(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
