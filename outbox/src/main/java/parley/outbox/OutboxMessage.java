package parley.outbox;

import java.util.Map;

/**
 * A record on its way to Kafka.
 *
 * @param origin who publishes it: the owner of the input partition {@code topic/partition} that caused it
 * @param key record key
 * @param headers record headers, UTF-8
 * @param payload record value
 */
public record OutboxMessage(String origin, String topic, String key, Map<String, String> headers, byte[] payload) {

    public OutboxMessage {
        headers = Map.copyOf(headers);
    }

    /** Name of the origin for an input partition. */
    public static String origin(String topic, int partition) {
        return topic + "/" + partition;
    }
}
