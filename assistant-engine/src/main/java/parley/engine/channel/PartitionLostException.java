package parley.engine.channel;

import org.apache.kafka.common.TopicPartition;

/** The partition went to another engine, or this one stops: whoever owns it next goes on from what is committed. */
final class PartitionLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartitionLostException(TopicPartition partition) {
        super(partition + " is not ours any more");
    }
}
