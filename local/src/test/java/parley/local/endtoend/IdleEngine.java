package parley.local.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A member of the engines' group that reads its partition and does nothing, until it is closed. */
final class IdleEngine implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition wanted;
    private final CountDownLatch took = new CountDownLatch(1);
    private final Thread loop;
    private volatile boolean closed;
    private volatile boolean hasIt;

    private IdleEngine(String servers, String topic) {
        wanted = new TopicPartition(topic, 0);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        "parley-engine-in",
                        // Partitions are dealt out in the order of these names.
                        "client.id",
                        "a-first-in-line",
                        "partition.assignment.strategy",
                        RangeAssignor.class.getName(),
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        loop = Thread.ofPlatform().name("idle-engine").daemon().start(this::idle);
    }

    /** Returns when it has the only partition of a topic. */
    static IdleEngine taking(String servers, String topic) throws InterruptedException {
        IdleEngine engine = new IdleEngine(servers, topic);
        if (!engine.took.await(60, TimeUnit.SECONDS)) {
            engine.close();
            throw new AssertionError("the partition of " + topic + " was never given away");
        }
        return engine;
    }

    private void idle() {
        try (consumer) {
            while (!closed) {
                consumer.poll(Duration.ofMillis(200));
                hasIt = consumer.assignment().contains(wanted);
                if (hasIt) {
                    took.countDown();
                }
            }
        }
    }

    boolean hasIt() {
        return hasIt;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        loop.join();
    }
}
