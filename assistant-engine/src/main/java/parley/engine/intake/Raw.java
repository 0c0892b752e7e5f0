package parley.engine.intake;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import parley.outbox.OutboxMessage;

/**
 * A record as it came from Kafka.
 *
 * @param key empty if the record had none
 * @param type the event's type as the record's header mirrors it; empty if the sender set none
 * @param value null for a tombstone
 */
public record Raw(String topic, int partition, long offset, String key, String type, byte @Nullable [] value) {

    public static Raw of(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return new Raw(
                record.topic(),
                record.partition(),
                record.offset(),
                text(record.key()),
                type == null ? "" : text(type.value()),
                record.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
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
