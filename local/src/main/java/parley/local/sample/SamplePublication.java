package parley.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import parley.local.sample.SampleCustomer.Fact;
import parley.messages.AccountInput;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.Topics;

/** Tells the sample brand's facts as any brand would: on its account topic. */
public final class SamplePublication {

    private static final String SOURCE = "acme-systems";
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final String bootstrapServers;
    private final String brand;

    public SamplePublication(String bootstrapServers, String brand) {
        this.bootstrapServers = bootstrapServers;
        this.brand = brand;
    }

    /**
     * Publishes everything unless the topic already holds that much; ids depend on the day, so that a publication that
     * was broken off can be done again.
     *
     * @return number of facts published
     */
    public int publishOnce(LocalDate today) {
        List<ProducerRecord<String, byte[]>> records = records(brand, today);
        if (recordsOnTopic() >= records.size()) {
            return 0;
        }
        publish(records);
        return records.size();
    }

    static List<ProducerRecord<String, byte[]>> records(String brand, LocalDate today) {
        String topic = Topics.account(brand);
        Stream<ProducerRecord<String, byte[]>> catalogue = Catalogue.products().stream()
                .map(product -> new Fact("product-" + product.number(), today, product))
                .map(fact -> record(topic, AccountInput.EVERYBODY, fact, today));
        Stream<ProducerRecord<String, byte[]>> accounts = SampleBrand.customers(today).stream()
                .flatMap(customer -> customer.facts().stream()
                        .map(fact -> record(topic, customer.ref().id(), fact, today)));
        return Stream.concat(catalogue, accounts).toList();
    }

    private static ProducerRecord<String, byte[]> record(String topic, String customer, Fact fact, LocalDate today) {
        Instant time = fact.day().atTime(MORNING).toInstant(ZoneOffset.UTC);
        String id = customer + "-" + fact.key() + "-as-of-" + today;
        byte[] bytes = Json.bytes(Envelope.of(id, SOURCE, customer, time, null, fact.data()));
        return new ProducerRecord<>(topic, customer, bytes);
    }

    private long recordsOnTopic() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        String topic = Topics.account(brand);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            return sum(consumer.endOffsets(partitions)) - sum(consumer.beginningOffsets(partitions));
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private void publish(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the sample brand's facts", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while publishing the sample brand", e);
        }
    }
}
