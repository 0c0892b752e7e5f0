package parley.engine.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import parley.engine.intake.Raw;
import parley.outbox.Outbox;
import parley.outbox.OutboxRow;

/**
 * Runs the records of a poll, partition by partition, until they are handled and published. A fault that passes is waited
 * for. One that does not pass makes the records run one by one, so that a bad one never takes its neighbours down; a record
 * that still fails is handled the next way.
 */
@ApplicationScoped
public class PartitionRunner {

    private static final Logger LOG = Logger.getLogger(PartitionRunner.class);

    private final OwnedPartitions partitions;
    private final Outbox outbox;

    PartitionRunner(OwnedPartitions partitions, Outbox outbox) {
        this.partitions = partitions;
        this.outbox = outbox;
    }

    /**
     * Runs a poll.
     *
     * @param ways to handle records, the first for all of them, each next for a record with which the one before failed
     * @return whether everything is handled and may be acknowledged
     */
    boolean run(ConsumerRecords<byte[], byte[]> poll, List<PollWork> ways) {
        boolean done = true;
        for (TopicPartition partition : poll.partitions()) {
            try {
                partitions.awaitDrained(partition);
                runTogether(
                        partition, poll.records(partition).stream().map(Raw::of).toList(), ways);
            } catch (PartitionLostException e) {
                LOG.infof("%s", e.getMessage());
                done = false;
            }
        }
        return done;
    }

    private void runTogether(TopicPartition partition, List<Raw> records, List<PollWork> ways) {
        try {
            runOnce(partition, records, ways.getFirst());
        } catch (PartitionLostException lost) {
            throw lost;
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
        partitions.until(partition, () -> committed.addAll(work.handle(records)));
        partitions.until(partition, () -> outbox.publish(committed));
    }
}
