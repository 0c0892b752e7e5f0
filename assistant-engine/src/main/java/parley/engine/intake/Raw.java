package parley.engine.intake;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import parley.outbox.OutboxMessage;

/**
 * A record as it came from Kafka.
 *
 * @param key empty if the record had none
 * @param value null for a tombstone
 */
public record Raw(String topic, int partition, long offset, String key, byte @Nullable [] value) {

    public static Raw of(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return new Raw(
                record.topic(),
                record.partition(),
                record.offset(),
                key == null ? "" : new String(key, StandardCharsets.UTF_8),
                record.value());
    }

    /** Who publishes what this record causes. */
    public String origin() {
        return OutboxMessage.origin(topic, partition);
    }

    /** Names the record in logs, without a word of its content. */
    public String place() {
        return topic + "/" + partition + "@" + offset;
    }
}
