package parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import parley.messages.CustomerInput.CustomerMessage;
import parley.messages.CustomerRef;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.Topics;

/** Sends utterances to the real topics and watches what comes back, knowing nothing but the contract. */
public final class Load {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final String ACCOUNT_GROUP = "parley-engine-account";

    private final LoadPlan plan;

    public Load(LoadPlan plan) {
        this.plan = plan;
    }

    /**
     * Publishes the accounts of the load's customers and waits until the engine has them.
     *
     * @throws IllegalStateException if it has not within the patience
     */
    public void prepareAccounts(Duration patience) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            SampleAccounts.facts(plan.brand(), Instant.now()).forEach(producer::send);
            producer.flush();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", plan.bootstrapServers()))) {
            while (lag(admin) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the engine has not read the account facts within " + patience);
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell how far the engine is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long lag(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(ACCOUNT_GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(Topics.account(plan.brand())))
                .allTopicNames()
                .get()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(p -> asked.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest())));
        long lag = 0;
        for (var end : admin.listOffsets(asked).all().get().entrySet()) {
            OffsetAndMetadata at = committed.get(end.getKey());
            lag += end.getValue().offset() - (at == null ? 0 : at.offset());
        }
        return lag;
    }

    /**
     * Runs the load.
     *
     * @param patience how long to wait after the last outcome for the next
     * @param progress hears how many utterances have their outcome
     */
    public LoadReport run(Duration patience, IntConsumer progress) {
        long begun = System.nanoTime();
        Watch watch = new Watch(plan);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(watch));
            long lastNews = System.nanoTime();
            while (watch.answered() < plan.utterances() && System.nanoTime() - lastNews < patience.toNanos()) {
                int before = watch.answered();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    watch.see(record, System.nanoTime());
                }
                if (watch.answered() > before || !sending.isDone()) {
                    lastNews = System.nanoTime();
                    progress.accept(watch.answered());
                }
            }
            sending.join();
        } catch (IOException e) {
            throw new UncheckedIOException("an event on the out topic is no JSON", e);
        }
        return watch.report(Duration.ofNanos(System.nanoTime() - begun));
    }

    private void send(Watch watch) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            long begun = System.nanoTime();
            for (int i = 0; i < plan.utterances(); i++) {
                if (plan.isPaced()) {
                    waitUntil(begun + (long) (i * 1e9 / plan.perSecond()));
                }
                ProducerRecord<String, byte[]> record = utterance(i);
                watch.sent(i, System.nanoTime());
                producer.send(record);
            }
            producer.flush();
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private ProducerRecord<String, byte[]> utterance(int number) {
        CustomerRef customer = new CustomerRef(plan.customer(number), null, null, "Europe/Paris");
        CustomerMessage message = new CustomerMessage(customer, Mix.said(number / plan.conversations() + number));
        Envelope<CustomerMessage> event =
                Envelope.of(plan.id(number), "load", plan.conversation(number), Instant.now(), null, message);
        return new ProducerRecord<>(Topics.in(plan.brand()), plan.conversation(number), Json.bytes(event));
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        plan.bootstrapServers(),
                        "linger.ms",
                        plan.isPaced() ? "0" : "5",
                        "acks",
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        plan.bootstrapServers(),
                        "max.poll.records",
                        "5000",
                        "fetch.min.bytes",
                        plan.isPaced() ? "1" : "65536"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.out(plan.brand())).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
