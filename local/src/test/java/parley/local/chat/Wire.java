package parley.local.chat;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.Outbound;
import parley.messages.Topics;

/** The other side of the contract, by hand: says what an engine would say, hears what the page said. */
final class Wire implements AutoCloseable {

    private static final String BRAND = "acme";

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

    Wire(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.in(BRAND)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void entry(String conversation, long seq, Outbound data) {
        send(conversation, envelope(conversation, "e-" + seq, data).withSeq(seq));
    }

    void synced(String conversation, long lastSeq) {
        send(conversation, envelope(conversation, "s-" + lastSeq, new Outbound.SystemSynced(lastSeq, lastSeq)));
    }

    private static Envelope<Outbound> envelope(String conversation, String id, Outbound data) {
        return Envelope.of(id, "parley", conversation, Instant.parse("2026-11-20T09:30:00Z"), null, data);
    }

    private void send(String conversation, Envelope<?> envelope) {
        producer.send(new ProducerRecord<>(Topics.out(BRAND), conversation, Json.bytes(envelope)));
        producer.flush();
    }

    /** The first event that the page said in the conversation and that fits; waits for it. */
    JsonNode awaitSaid(String conversation, Predicate<JsonNode> fits) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> said(conversation).stream().filter(fits).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private List<JsonNode> said(String conversation) {
        consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
        return heard.stream()
                .filter(record -> record.key().equals(conversation))
                .map(record -> parse(record.value()))
                .toList();
    }

    private static JsonNode parse(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
