package parley.local.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.local.sandbox.Ledger.Result;
import parley.messages.AccountInput;
import parley.messages.CommandMessage;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
import parley.messages.Schemas;
import parley.messages.Topics;

/** Reads the brand's commands, lets the {@link Shop} carry them out, and tells the results as account facts. */
public final class Sandbox {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final String SOURCE = "acme-systems";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Set<MessageType> COMMANDS = EnumSet.of(
            MessageType.ORDER_PLACE,
            MessageType.PAYMENT_REQUEST,
            MessageType.AGREEMENT_QUERY,
            MessageType.ORDER_CANCEL,
            MessageType.RETURN_REQUEST,
            MessageType.ADDRESS_CHANGE,
            MessageType.NEWS_CHANGE,
            MessageType.CONTRACT_END);

    private final String brand;
    private final Shop shop;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final MessageReader reader = new MessageReader(Schemas.load());
    private final Manners manners = new Manners();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final Clock clock = Clock.system(ZoneId.systemDefault());

    private Sandbox(String bootstrapServers, String brand, Ledger ledger) {
        this.brand = brand;
        this.shop = new Shop(ledger, () -> LocalDate.now(clock));
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        SOURCE,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false",
                        "metadata.max.age.ms",
                        5000,
                        "session.timeout.ms",
                        6000,
                        "fetch.max.wait.ms",
                        100),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** {@code Sandbox <bootstrap servers> <brand> <port> <ledger file>}; runs until it is ended. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: Sandbox <bootstrap servers> <brand> <port> <ledger file>");
        }
        Ledger ledger = new Ledger(Path.of(args[3]));
        Sandbox sandbox = new Sandbox(args[0], args[1], ledger);
        Control.serve(Integer.parseInt(args[2]), sandbox.manners, ledger);
        sandbox.run();
    }

    private void run() {
        consumer.subscribe(List.of(Topics.commands(brand)));
        while (true) {
            try {
                handle(consumer.poll(POLL));
            } catch (KafkaException e) {
                LOG.warn("the broker does not answer, trying again", e);
            }
        }
    }

    /** The ledger is on disk before anything is told, so a command that comes again does nothing again. */
    private void handle(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            switch (reader.read(record.value(), COMMANDS)) {
                case ReadResult.Read read -> handle(read.envelope());
                case ReadResult.Refused refused ->
                    LOG.warn("a command cannot be read: {}", refused.refusal().code());
            }
        }
        if (!records.isEmpty()) {
            consumer.commitSync();
        }
    }

    private void handle(Envelope<?> event) {
        CommandMessage command = (CommandMessage) event.data();
        Behaviour now = manners.now();
        List<Result> results = shop.carryOut(command, now.refuse());
        LOG.info("command={} id={} results={}", event.type(), event.id(), results.size());
        if (now.lose() && !(command instanceof CommandMessage.AgreementQuery)) {
            return;
        }
        later.schedule(
                () -> tell(event.id(), command, results, now.twice()),
                now.delay().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void tell(String commandId, CommandMessage command, List<Result> results, boolean twice) {
        for (int time = 1; time <= (twice ? 2 : 1); time++) {
            for (int place = 0; place < results.size(); place++) {
                String id = commandId + "#" + place + (time == 1 ? "" : "#again");
                producer.send(record(id, commandId, command.customerId(), results.get(place)));
            }
        }
    }

    private ProducerRecord<String, byte[]> record(String id, String cause, String customer, Result result) {
        Envelope<AccountInput> event = Envelope.of(id, SOURCE, customer, clock.instant(), cause, fact(result));
        return new ProducerRecord<>(Topics.account(brand), customer, Json.bytes(event));
    }

    private static AccountInput fact(Result result) {
        MessageType type = MessageType.named(result.type()).orElseThrow();
        try {
            return (AccountInput) Json.MAPPER.readValue(result.data(), type.record());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the ledger holds what it wrote", e);
        }
    }

    /** Reads {@code a=1&b=2}. */
    static Map<String, String> settings(String query) {
        return List.of(query.split("&")).stream()
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
