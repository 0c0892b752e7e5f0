package parley.handoff.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import parley.messages.Topics;

/**
 * The partitions that this process watches. What is said in a partition of {@code in} is answered in the partition of {@code
 * out} with the same number; whoever has the one has the other, as topics of a brand have equally many and are dealt out in
 * ranges.
 */
final class WatchedPartitions implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(WatchedPartitions.class);
    private static final Pattern TOPICS = Pattern.compile("parley\\." + Topics.BRAND + "\\.(in|out|rejections)\\.v1");

    /** Older records are not read again after a start: the engine had its time with them. */
    private static final Duration LOOKS_BACK = Duration.ofMinutes(5);

    /** Whoever is so many answers behind does not know what was answered. */
    private static final long BEHIND = 500;

    private final Consumer<byte[], byte[]> consumer;
    private final OpenUtterances open;
    private final Set<TopicPartition> assigned = new HashSet<>();

    WatchedPartitions(Consumer<byte[], byte[]> consumer, OpenUtterances open) {
        this.consumer = consumer;
        this.open = open;
    }

    void subscribe() {
        consumer.subscribe(TOPICS, this);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned.addAll(partitions);
        skipOldOnes(partitions);
        partitions.stream()
                .filter(partition -> isIn(partition) && !assigned.contains(answers(partition)))
                .forEach(partition -> LOG.warnf(
                        "%s is not watched: %s is not read here; do both topics have equally many partitions?",
                        partition, answers(partition)));
    }

    private void skipOldOnes(Collection<TopicPartition> partitions) {
        long recent = Instant.now().minus(LOOKS_BACK).toEpochMilli();
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, recent));
        Map<TopicPartition, Long> firsts = new HashMap<>(consumer.endOffsets(partitions));
        consumer.offsetsForTimes(wanted).forEach((partition, found) -> {
            if (found != null) {
                firsts.put(partition, found.offset());
            }
        });
        firsts.forEach((partition, first) -> {
            if (consumer.position(partition) < first) {
                consumer.seek(partition, first);
            }
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        assigned.removeAll(partitions);
        partitions.stream()
                .filter(WatchedPartitions::isIn)
                .map(WatchedPartitions::place)
                .forEach(open::forget);
    }

    /** Whether the answers to what is said here are read here. */
    boolean isWatched(ConsumerRecord<byte[], byte[]> said) {
        return assigned.contains(answers(new TopicPartition(said.topic(), said.partition())));
    }

    /** Whether everything that was answered in this partition is known, but for the last moment. */
    boolean isUpToDate(Place place) {
        TopicPartition answers = new TopicPartition(Topics.out(place.brand()), place.partition());
        return assigned.contains(answers) && consumer.currentLag(answers).orElse(Long.MAX_VALUE) < BEHIND;
    }

    /** What has too many open utterances is read on when some of them have their outcome. */
    void holdBackFull() {
        for (TopicPartition partition : assigned) {
            if (isIn(partition) && open.isFull(place(partition))) {
                consumer.pause(Set.of(partition));
            } else {
                consumer.resume(Set.of(partition));
            }
        }
    }

    /** Where a successor must begin. */
    long unsettledFrom(TopicPartition partition) {
        long position = consumer.position(partition);
        return isIn(partition) ? open.oldest(place(partition)).orElse(position) : position;
    }

    private static boolean isIn(TopicPartition partition) {
        return Topics.brandOf(partition.topic())
                .map(Topics::in)
                .filter(partition.topic()::equals)
                .isPresent();
    }

    private static Place place(TopicPartition in) {
        return new Place(Topics.brandOf(in.topic()).orElseThrow(), in.partition());
    }

    private static TopicPartition answers(TopicPartition in) {
        return new TopicPartition(Topics.out(place(in).brand()), in.partition());
    }
}
