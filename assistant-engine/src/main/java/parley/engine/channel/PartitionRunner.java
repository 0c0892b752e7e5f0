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
        for (PollWork way : ways) {
            try {
                runOnce(partition, List.of(record), way);
                return;
            } catch (PartitionLostException lost) {
                throw lost;
            } catch (RuntimeException fault) {
                LOG.errorf("record=%s fault=%s, handling it the next way", record.place(), Faults.describe(fault));
                LOG.debugf(fault, "record=%s", record.place());
            }
        }
        throw new IllegalStateException("no way left to handle " + record.place());
    }

    private void runOnce(TopicPartition partition, List<Raw> records, PollWork work) {
        List<OutboxRow> committed = new ArrayList<>();
        partitions.until(partition, () -> committed.addAll(work.handle(records)));
        partitions.until(partition, () -> outbox.publish(committed));
    }
}
