package parley.local.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.messages.Topics;

/**
 * Between conversations and a brand's topics: what a customer says goes in, what is to be rendered or was refused comes
 * out to whoever listens to that conversation. It reads every partition from now on, without a consumer group: what a
 * page missed it asks the engine for.
 */
final class Bridge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String in;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Listeners listeners = new Listeners();
    private final Thread reader;
    private volatile boolean closing;

    Bridge(String bootstrapServers, String brand) {
        in = Topics.in(brand);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "max.block.ms", 5000,
                        "delivery.timeout.ms", 10_000,
                        "request.timeout.ms", 5000),
                new StringSerializer(),
                new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 100),
                new StringDeserializer(),
                new StringDeserializer());
        startAtTheEnd(List.of(Topics.out(brand), Topics.rejections(brand)));
        reader = Thread.ofPlatform().daemon().name("chat bridge").start(this::read);
    }

    private void startAtTheEnd(List<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: asking fixes the place now, before the first page speaks.
        partitions.forEach(consumer::position);
    }

    private void read() {
        while (!closing) {
            try {
                consumer.poll(POLL).forEach(record -> {
                    if (record.key() != null && record.value() != null) {
                        listeners.tell(record.key(), record.value());
                    }
                });
            } catch (WakeupException told) {
                break;
            } catch (KafkaException e) {
                LOG.warn("the chat page cannot read from Kafka", e);
            }
        }
        consumer.close();
    }

    /** Hands an event to Kafka; may block some seconds while Kafka is away. Completes when Kafka keeps it. */
    CompletableFuture<Void> send(String conversation, String id, String type, String event) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        ProducerRecord<String, String> record = new ProducerRecord<>(in, conversation, event);
        Stream.of(Map.entry("ce_id", id), Map.entry("ce_type", type))
                .forEach(header -> record.headers()
                        .add(header.getKey(), header.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        producer.send(record, (place, failure) -> {
            if (failure == null) {
                kept.complete(null);
            } else {
                kept.completeExceptionally(failure);
            }
        });
        return kept;
    }

    void listen(String conversation, Consumer<String> listener) {
        listeners.add(conversation, listener);
    }

    void leave(String conversation, Consumer<String> listener) {
        listeners.remove(conversation, listener);
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        producer.close(Duration.ofSeconds(2));
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
