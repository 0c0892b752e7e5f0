package parley.handoff.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.ScriptedEngine;
import parley.messages.Topics;
import parley.messages.UtteranceOverdue;

/** Over a real broker, with an engine that answers what the test wants and nothing else. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TheEngineIsToldOfTheOverdueTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final String brand = "silent-" + UUID.randomUUID().toString().substring(0, 8);
    private ScriptedEngine engine;
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void connect() throws Exception {
        engine = new ScriptedEngine(kafka);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.out(brand), 2, (short) 1),
                            new NewTopic(Topics.rejections(brand), 2, (short) 1),
                            new NewTopic(Topics.in(brand), 2, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void disconnect() throws InterruptedException {
        engine.close();
        producer.close();
    }

    @Test
    void utteranceWithoutOutcomeIsToldWholeAndTheOthersAreNot() {
        send(Topics.in(brand), "conv", "\u0000\ufffe{{{".getBytes(UTF_8));
        send(Topics.in(brand), "conv", message("answered"));
        send(Topics.out(brand), "conv", caused("answered"));
        send(Topics.in(brand), "conv", message("refused"));
        send(Topics.rejections(brand), "conv", caused("refused"));
        send(Topics.in(brand), "conv", new byte[0]);
        send(Topics.in(brand), "another-key", message("of-no-conversation"));
        send(Topics.in(brand), "conv", message("unanswered"));

        await().until(() -> !told().isEmpty());

        assertThat(told().getFirst())
                .isEqualTo(new UtteranceOverdue(brand, "conv", new String(message("unanswered"), UTF_8)));
    }

    @Test
    void itIsToldAgainWhileThereIsNoOutcomeAndThenNoMore() {
        send(Topics.in(brand), "conv", message("unanswered"));
        await().until(() -> told().size() >= 2);

        send(Topics.out(brand), "conv", caused("unanswered"));
        send(Topics.in(brand), "conv", message("next"));
        await().until(() -> toldOf("next") >= 1);
        long before = toldOf("unanswered");
        await().until(() -> toldOf("next") >= 2);

        assertThat(toldOf("unanswered")).isEqualTo(before);
    }

    private List<UtteranceOverdue> told() {
        return engine.heard().stream()
                .map(envelope -> envelope.data())
                .filter(UtteranceOverdue.class::isInstance)
                .map(UtteranceOverdue.class::cast)
                .filter(overdue -> overdue.brand().equals(brand))
                .toList();
    }

    private long toldOf(String id) {
        return told().stream()
                .filter(overdue -> overdue.utterance().contains('"' + id + '"'))
                .count();
    }

    private void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key, value));
        producer.flush();
    }

    private static byte[] message(String id) {
        return """
                {"specversion":"1.0","id":"%s","source":"web","type":"customer.message","subject":"conv",
                 "data":{"customer":{"id":"c-1"},"text":"hello?"}}""".formatted(id).getBytes(UTF_8);
    }

    private static byte[] caused(String id) {
        return """
                {"specversion":"1.0","id":"e-%1$s","source":"parley","type":"system.accepted","subject":"conv",
                 "causationid":"%1$s","seq":1,"data":{}}""".formatted(id).getBytes(UTF_8);
    }
}
