package parley.handoff.watchdog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Keeps a {@link Watch} running as long as the service runs: one that fails is followed by another. */
@ApplicationScoped
public class Watchdog {

    private static final Logger LOG = Logger.getLogger(Watchdog.class);
    private static final String GROUP = "handoff-watchdog";
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Map<String, Object> kafka;
    private final Handover handover;
    private final WatchdogConfig config;
    private final WatchdogMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);

    public Watchdog(
            @Any @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Handover handover,
            WatchdogConfig config,
            WatchdogMetrics metrics) {
        this.kafka = kafka;
        this.handover = handover;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("watchdog").daemon().start(this::watch);
    }

    /** It loops in halves of a second, and sees for itself that it is to stop. */
    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void watch() {
        do {
            try (KafkaConsumer<byte[], byte[]> consumer = connect()) {
                new Watch(consumer, handover, config, metrics).run(() -> stopping.getCount() == 0);
            } catch (RuntimeException e) {
                LOG.warnf("the watchdog begins anew: %s: %s", e.getClass().getSimpleName(), e.getMessage());
            }
        } while (!isStoppedAfter(PAUSE));
    }

    private boolean isStoppedAfter(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private KafkaConsumer<byte[], byte[]> connect() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        // It has seconds: fewer and larger fetches leave the broker and the machine to those who answer.
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 65_536);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
