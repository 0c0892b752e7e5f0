package parley.engine.channel;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import parley.engine.intake.Raw;
import parley.outbox.Outbox;
import parley.outbox.OutboxRow;

/**
 * Runs the records of a poll, each partition by itself and in portions, until they are handled and published. A fault that
 * passes is waited for. One that does not pass makes the records run one by one, so that a bad one never takes its neighbours down; a record
 * that still fails is handled the next way.
 */
@ApplicationScoped
public class PartitionRunner {

    private static final Logger LOG = Logger.getLogger(PartitionRunner.class);

    /** Partitions handled at the same time: while one waits for the disk or for Kafka, others go on. */
    private static final int AT_ONCE = 4;

    private final OwnedPartitions partitions;
    private final Outbox outbox;
    private final Portions portions = new Portions();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("partition-", 1).daemon().factory());

    PartitionRunner(OwnedPartitions partitions, Outbox outbox) {
        this.partitions = partitions;
        this.outbox = outbox;
    }

    @PreDestroy
    void close() {
        workers.shutdown();
    }

    /**
     * Runs a poll: its partitions side by side, the records of each in their order.
     *
     * @param ways to handle records, the first for all of them, each next for a record with which the one before failed
     * @return whether everything is handled and may be acknowledged
     */
    boolean run(ConsumerRecords<byte[], byte[]> poll, List<PollWork> ways) {
        List<CompletableFuture<Boolean>> running = poll.partitions().stream()
                .map(partition ->
                        CompletableFuture.supplyAsync(() -> run(partition, poll.records(partition), ways), workers))
                .toList();
        return running.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
    }

    private boolean run(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, List<PollWork> ways) {
        try {
            partitions.awaitDrained(partition);
            portions.each(records.stream().map(Raw::of).toList(), portion -> runTogether(partition, portion, ways));
            return true;
        } catch (PartitionLostException e) {
            LOG.infof("%s", e.getMessage());
            return false;
        }
    }

    private void runTogether(TopicPartition partition, List<Raw> records, List<PollWork> ways) {
        try {
            runOnce(partition, records, ways.getFirst());
        } catch (PartitionLostException | TooMuchAtOnceException notDone) {
            throw notDone;
        } catch (RuntimeException fault) {
            LOG.errorf(
                    "partition=%s records=%d fault=%s, running them one by one",
                    partition, records.size(), Faults.describe(fault));
            records.forEach(record -> runAlone(partition, record, ways));
        }
    }

    private void runAlone(TopicPartition partition, Raw record, List<PollWork> ways) {
        for (PollWork way : ways.subList(0, ways.size() - 1)) {
            try {
                runOnce(partition, List.of(record), way);
                return;
            } catch (PartitionLostException lost) {
                throw lost;
            } catch (RuntimeException fault) {
                LOG.errorf("record=%s handled the next way, fault=%s", record.place(), Faults.describe(fault));
            }
        }
        runAtAnyCost(partition, record, ways.getLast());
    }

    /** The last way is tried until it succeeds: a record is never skipped. */
    private void runAtAnyCost(TopicPartition partition, Raw record, PollWork lastWay) {
        partitions.untilDone(partition, () -> runOnce(partition, List.of(record), lastWay));
    }

    private void runOnce(TopicPartition partition, List<Raw> records, PollWork work) {
        List<OutboxRow> committed = new ArrayList<>();
        partitions.until(partition, () -> committed.addAll(handle(records, work)));
        partitions.until(partition, () -> outbox.publish(committed));
    }

    private static List<OutboxRow> handle(List<Raw> records, PollWork work) {
        try {
            return work.handle(records);
        } catch (RuntimeException fault) {
            if (records.size() > 1 && Faults.tookTooLong(fault)) {
                LOG.warnf("records=%d took too long together, running fewer at once", records.size());
                throw new TooMuchAtOnceException(records.size(), fault);
            }
            throw fault;
        }
    }
}
