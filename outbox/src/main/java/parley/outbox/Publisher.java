package parley.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An idempotent producer that answers only when every record is acknowledged by all in-sync replicas. Thread-safe. */
public final class Publisher implements AutoCloseable {

    /** Longer than it takes to hand over a list: what belongs together leaves in one request, when {@link #send} flushes. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;

    private Publisher(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** @param clientConfig at least {@code bootstrap.servers}; security settings pass through */
    public static Publisher connect(Map<String, Object> clientConfig) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        config.put(ProducerConfig.LINGER_MS_CONFIG, millis(GATHERING));
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(DELIVERY_TIMEOUT));
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(REQUEST_TIMEOUT));
        return new Publisher(new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** @throws PublishException if any record was not acknowledged in time */
    void send(List<OutboxMessage> messages) {
        try {
            List<Future<RecordMetadata>> pending = new ArrayList<>(messages.size());
            for (OutboxMessage message : messages) {
                pending.add(producer.send(producerRecord(message)));
            }
            producer.flush();
            for (Future<RecordMetadata> acknowledgement : pending) {
                acknowledgement.get();
            }
        } catch (ExecutionException | KafkaException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new PublishException(messages.size() + " messages not acknowledged: " + cause.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private static ProducerRecord<String, byte[]> producerRecord(OutboxMessage message) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(message.topic(), message.key(), message.payload());
        message.headers().forEach((name, value) -> sent.headers().add(name, value.getBytes(UTF_8)));
        return sent;
    }

    @Override
    public void close() {
        producer.close(REQUEST_TIMEOUT);
    }
}
