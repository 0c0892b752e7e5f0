package parley.handoff.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import parley.messages.Topics;

/**
 * Reads what customers say and what is answered, and has handed over what gets no answer. Bytes are read as far as needed and
 * never refused. Offsets are committed up to the oldest utterance without an outcome, so that a successor misses none.
 */
final class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final WatchedPartitions partitions;
    private final OpenUtterances open;
    private final Allowance allowance;
    private final Handover handover;
    private final WatchdogConfig config;
    private final WatchdogMetrics metrics;
    private Instant lookedAt = Instant.MIN;

    Watch(Consumer<byte[], byte[]> consumer, Handover handover, WatchdogConfig config, WatchdogMetrics metrics) {
        this.consumer = consumer;
        this.open = new OpenUtterances(config.deadline());
        this.partitions = new WatchedPartitions(consumer, open);
        this.allowance = new Allowance(config.perMinute());
        this.handover = handover;
        this.config = config;
        this.metrics = metrics;
    }

    /** Returns when it is to stop; throws what Kafka or the database throws. */
    void run(BooleanSupplier stopped) {
        partitions.subscribe();
        while (!stopped.getAsBoolean()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                read(record);
            }
            if (!now().isBefore(lookedAt.plus(BETWEEN_LOOKS))) {
                look(now());
            }
        }
    }

    /** A clock that somebody sets must not make anything overdue: this one only goes on. */
    private static Instant now() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        String brand = Topics.brandOf(record.topic()).orElse("");
        EventHead.read(record.value()).ifPresent(head -> {
            if (!record.topic().equals(Topics.in(brand))) {
                open.settle(new UtteranceId(brand, key(record), head.cause()), now());
            } else if (Handover.isUtterance(head) && partitions.isWatched(record)) {
                hear(record, brand, head);
            }
        });
    }

    /** The engine refuses what does not stand under its own conversation. */
    private void hear(ConsumerRecord<byte[], byte[]> record, String brand, EventHead head) {
        String conversation = key(record);
        if (conversation.equals(head.subject())) {
            UtteranceId id = new UtteranceId(brand, conversation, head.id());
            open.hear(new Heard(id, new Place(brand, record.partition()), record.offset(), record.value()), now());
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }

    private void look(Instant now) {
        List<Heard> hopeless = open.hopeless(now.minus(config.givesUpAfter()));
        hopeless.forEach(heard -> LOG.errorf("utterance=%s was handed over in vain, given up", heard.id()));
        open.forget(hopeless);
        handOver(now);
        partitions.holdBackFull();
        metrics.show(open.size(), open.late(now));
        commit();
        lookedAt = now;
    }

    private void handOver(Instant now) {
        List<Heard> overdue = new ArrayList<>();
        List<Heard> refusedAnyway = new ArrayList<>();
        for (Heard heard : open.stuck(now)) {
            if (!handover.isAcceptable(heard)) {
                refusedAnyway.add(heard);
            } else if (partitions.isUpToDate(heard.place())
                    && allowance.take(heard.id().brand(), now)) {
                overdue.add(heard);
            }
        }
        open.forget(refusedAnyway);
        if (!overdue.isEmpty()) {
            handover.tell(overdue);
            open.told(overdue, now);
            metrics.handedOver(overdue);
            LOG.warnf(
                    "overdue=%d, handed over=%d, first=%s",
                    open.late(now), overdue.size(), overdue.getFirst().id());
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        consumer.assignment()
                .forEach(partition ->
                        offsets.put(partition, new OffsetAndMetadata(partitions.unsettledFrom(partition))));
        consumer.commitAsync(offsets, (ignored, fault) -> {
            if (fault != null) {
                LOG.infof("offsets of the watchdog are not committed: %s", fault.getMessage());
            }
        });
    }
}
