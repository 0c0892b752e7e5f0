package parley.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A frontend written by somebody who has only the contract: JSON as text, topics by their names. */
final class ForeignClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String brand;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Seen> seen = new ArrayList<>();

    /** An event and the topic it was seen on. */
    record Seen(String topic, String key, JsonNode event) {
        String type() {
            return event.path("type").asText();
        }

        String cause() {
            return event.path("causationid").asText();
        }

        String says() {
            return event.at("/data/fallbackText").asText();
        }
    }

    ForeignClient(String bootstrapServers, String brand) {
        this.brand = brand;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String name : List.of("out", "rejections")) {
            consumer.partitionsFor("parley." + brand + "." + name + ".v1")
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>("parley." + brand + "." + topic + ".v1", key, value));
        producer.flush();
    }

    void say(String conversation, String customer, String id, String text) {
        send("in", conversation, message(conversation, customer, id, text).getBytes(UTF_8));
    }

    static String message(String conversation, String customer, String id, String text) {
        return """
                {"specversion":"1.0","id":"%s","source":"foreign","type":"customer.message","subject":"%s",
                 "data":{"customer":{"id":"%s"},"text":"%s"}}""".formatted(id, conversation, customer, text);
    }

    void sync(String conversation, String customer, String id) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"foreign","type":"customer.sync","subject":"%s",
                 "data":{"customer":{"id":"%s"},"afterSeq":0}}""".formatted(id, conversation, customer);
        send("in", conversation, event.getBytes(UTF_8));
    }

    void tell(String customer, String id, String type, String data) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"shop","type":"%s","subject":"%s","data":%s}""".formatted(id, type, customer, data);
        send("account", customer, event.getBytes(UTF_8));
    }

    /** Speaks as the desk does. */
    void speakAsDesk(String key, String event) {
        producer.send(new ProducerRecord<>("parley.desk.v1", key, event.getBytes(UTF_8)));
        producer.flush();
    }

    /** Waits for the first event that fits. */
    Seen await(Predicate<Seen> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int looked = 0;
        while (System.nanoTime() < deadline) {
            for (; looked < seen.size(); looked++) {
                if (wanted.test(seen.get(looked))) {
                    return seen.get(looked);
                }
            }
            poll(Duration.ofMillis(100));
        }
        throw new AssertionError("not seen within " + PATIENCE + "; seen: " + seen);
    }

    /** The outcome of an utterance: what is said because of it, the acceptance aside. */
    Seen outcome(String id) {
        return await(event -> event.cause().equals(id) && !event.type().equals("system.accepted"));
    }

    /** Everything seen so far that was caused by a message. */
    List<Seen> causedBy(String id) {
        poll(Duration.ofSeconds(2));
        return seen.stream().filter(event -> event.cause().equals(id)).toList();
    }

    private void poll(Duration patience) {
        try {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
                seen.add(new Seen(record.topic(), record.key(), JSON.readTree(record.value())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
