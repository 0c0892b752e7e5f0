package parley.handoff.load;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import parley.handoff.stack.Requests;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.Topics;

/** Many who need a person, at a steady rate. */
final class Customers implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String brand;
    private final Ledger ledger;

    Customers(String bootstrapServers, String brand, Ledger ledger) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
        this.brand = brand;
        this.ledger = ledger;
    }

    void ask(int count, int perSecond) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            ask(i);
        }
    }

    private void ask(int number) {
        HandoffRequested request = Requests.of(brand, "Customer " + number, "where is my parcel?");
        ledger.asked(request.handoffId());
        Envelope<HandoffRequested> envelope = Envelope.of(
                request.handoffId() + "/asked", "engine", request.conversationId(), Instant.now(), null, request);
        producer.send(new ProducerRecord<>(Topics.DESK, request.conversationId(), Json.bytes(envelope)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
