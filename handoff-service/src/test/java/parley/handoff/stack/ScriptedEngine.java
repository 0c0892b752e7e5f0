package parley.handoff.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import parley.messages.Author;
import parley.messages.DeskMessage;
import parley.messages.DeskMessage.AdvisorSays;
import parley.messages.DeskMessage.ConversationSaid;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.Line;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.OutcomesCounted;
import parley.messages.ReadResult;
import parley.messages.Schemas;
import parley.messages.Topics;

/** Speaks the engine's side of the desk topic over a real broker: asks for people, and gives advisors' words their place. */
public final class ScriptedEngine implements AutoCloseable {

    static {
        // On a machine that does much else at the same time, ten seconds are not always enough.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final MessageReader reader = new MessageReader(Schemas.load());
    private final Map<String, AtomicLong> lastSeqs = new ConcurrentHashMap<>();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final List<Envelope<?>> heard = new CopyOnWriteArrayList<>();
    private final Thread loop;

    public ScriptedEngine(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "scripted-engine-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.DESK));
        loop = Thread.ofPlatform().name("scripted-engine").daemon().start(this::listen);
    }

    /** What the desk said so far, in order. */
    public List<Envelope<?>> heard() {
        return List.copyOf(heard);
    }

    /** Asks for a person. */
    public void ask(HandoffRequested request) {
        lastSeqs.put(
                request.conversationId(), new AtomicLong(request.transcript().size()));
        send(request.handoffId() + "/asked", null, request);
    }

    /** The customer says something more. */
    public void customerSays(HandoffRequested request, String text) {
        say(request, new Author(Author.Kind.customer, "Customer"), text, null);
    }

    /** Tells what became of utterances. */
    public void count(OutcomesCounted counted) {
        String id = "outcomes-" + counted.brand() + "-" + counted.from();
        Envelope<OutcomesCounted> told = Envelope.of(id, "engine", counted.brand(), Instant.now(), null, counted);
        producer.send(new ProducerRecord<>(Topics.DESK, counted.brand(), Json.bytes(told)));
        producer.flush();
    }

    /** Tells the desk something because of its message. */
    public void tell(String cause, DeskMessage message) {
        send("engine/" + cause, cause, message);
    }

    /** Sends bytes as they are. */
    public void sendRaw(String key, byte[] value) {
        producer.send(new ProducerRecord<>(Topics.DESK, key, value));
        producer.flush();
    }

    private void say(DeskMessage to, Author author, String text, @Nullable String cause) {
        long seq = lastSeqs.computeIfAbsent(to.conversationId(), unused -> new AtomicLong())
                .incrementAndGet();
        Line line = new Line(seq, author, text, Instant.now());
        send(
                to.conversationId() + "/" + seq,
                cause,
                new ConversationSaid(to.handoffId(), to.brand(), to.conversationId(), line));
    }

    private void send(String id, @Nullable String cause, DeskMessage message) {
        Envelope<DeskMessage> envelope =
                Envelope.of(id, "engine", message.conversationId(), Instant.now(), cause, message);
        producer.send(new ProducerRecord<>(Topics.DESK, message.conversationId(), Json.bytes(envelope)));
        producer.flush();
    }

    private void listen() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (reader.read(record.value(), EnumSet.allOf(MessageType.class)) instanceof ReadResult.Read read
                            && read.envelope().source().equals("handoff-service")) {
                        hear(read.envelope());
                    }
                }
            }
        } catch (WakeupException e) {
            // Closed.
        } finally {
            consumer.close();
        }
    }

    /** An advisor's words become an entry once, however often they come. */
    private void hear(Envelope<?> envelope) {
        heard.add(envelope);
        if (envelope.data() instanceof AdvisorSays says && seen.putIfAbsent(envelope.id(), says.text()) == null) {
            say(says, new Author(Author.Kind.advisor, says.advisor().name()), says.text(), envelope.id());
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        loop.join(Duration.ofSeconds(5));
        producer.close();
    }

    /** Types of messages heard, for one conversation. */
    public List<String> typesHeard(String conversation) {
        List<String> types = new ArrayList<>();
        heard.stream()
                .filter(envelope -> envelope.subject().equals(conversation))
                .forEach(envelope -> types.add(envelope.type()));
        return types;
    }
}
