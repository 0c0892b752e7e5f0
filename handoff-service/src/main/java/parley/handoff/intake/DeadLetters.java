package parley.handoff.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import parley.handoff.storage.DeskTransaction;
import parley.messages.Refusal;
import parley.messages.Topics;
import parley.outbox.OutboxMessage;

/** Records that nobody can read, kept byte for byte for the operators. */
final class DeadLetters {

    private DeadLetters() {}

    static void bury(DeskTransaction tx, ConsumerRecord<byte[], byte[]> record, Refusal refusal) {
        Map<String, String> headers = origin(record);
        headers.put("reason", refusal.code().wireName());
        headers.put("text", refusal.text());
        if (refusal.pointer() != null) {
            headers.put("pointer", refusal.pointer());
        }
        bury(tx, record, headers);
    }

    /** A record that was read and that something of ours could not bear. */
    static void bury(DeskTransaction tx, ConsumerRecord<byte[], byte[]> record, RuntimeException fault) {
        Map<String, String> headers = origin(record);
        headers.put("reason", "fault");
        headers.put("text", fault.getClass().getName());
        bury(tx, record, headers);
    }

    private static Map<String, String> origin(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("topic", record.topic());
        headers.put("partition", Integer.toString(record.partition()));
        headers.put("offset", Long.toString(record.offset()));
        return headers;
    }

    private static void bury(DeskTransaction tx, ConsumerRecord<byte[], byte[]> record, Map<String, String> headers) {
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8).replace("\0", "");
        tx.announce(new OutboxMessage(DeskTransaction.ORIGIN, Topics.DEAD_LETTERS, key, headers, payload));
    }
}
