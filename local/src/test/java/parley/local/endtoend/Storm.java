package parley.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import parley.local.stack.Stack;

/** Many customers of a real stack at once, and what the engine, the provider and the frontends have to show for it. */
final class Storm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was shown: the total of one version of one offer. */
    record Shown(String proposal, int version) {}

    /** What the engine says it agreed to. */
    record Agreed(String id, int version, long amount, String settlement) {}

    private final Stack stack;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Shown, Long> shown = new HashMap<>();
    private final Map<String, List<Shown>> byConversation = new HashMap<>();
    private final Set<String> accepted = new HashSet<>();

    Storm(Stack stack) {
        this.stack = stack;
        Map<String, Object> servers = Map.of("bootstrap.servers", stack.bootstrapServers());
        producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(servers, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("parley.acme.out.v1").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void tell(String customer, String id, String type, String data) {
        send("account", customer, id, type, data);
    }

    void say(String conversation, String customer, String id, String type, String data) {
        send("in", conversation, id, type, "{\"customer\":{\"id\":\"%s\"},%s}".formatted(customer, data));
    }

    private void send(String topic, String key, String id, String type, String data) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"storm","type":"%s","subject":"%s","data":%s}""".formatted(id, type, key, data);
        producer.send(new ProducerRecord<>("parley.acme." + topic + ".v1", key, event));
    }

    /** Reads what frontends were sent meanwhile. */
    void look(Duration patience) {
        producer.flush();
        consumer.poll(patience).forEach(record -> {
            JsonNode event = tree(record.value());
            if (event.path("type").asText().equals("system.accepted")) {
                accepted.add(event.at("/data/id").asText());
            }
            if (event.path("type").asText().equals("order.proposal")) {
                JsonNode data = event.path("data");
                Shown offer = new Shown(
                        data.path("proposalId").asText(), data.path("version").asInt());
                shown.put(offer, data.at("/total/minor").asLong());
                byConversation
                        .computeIfAbsent(record.key(), ignored -> new ArrayList<>())
                        .add(offer);
            }
        });
    }

    /** Whether the engine has taken in this utterance, and so all before it in its conversation. */
    boolean isAccepted(String id) {
        return accepted.contains(id);
    }

    /** Offers that this conversation was shown, oldest first. */
    List<Shown> offers(String conversation) {
        return byConversation.getOrDefault(conversation, List.of());
    }

    /** What was shown under this version; null if it never was. */
    @Nullable
    Long shownAmount(Agreed agreed) {
        return shown.get(new Shown(agreed.id(), agreed.version()));
    }

    void behave(String settings) {
        HttpRequest request = HttpRequest.newBuilder(sandbox("/behaviour?" + settings))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        body(request);
    }

    /** Amounts that the provider really took, by key. */
    Map<String, List<Long>> charges() {
        HttpRequest request = HttpRequest.newBuilder(sandbox("/deeds"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Map<String, List<Long>> charges = new HashMap<>();
        for (JsonNode deed : tree(body(request).getBytes(UTF_8))) {
            if (deed.hasNonNull("charged")) {
                charges.computeIfAbsent(deed.path("agreement").asText(), ignored -> new ArrayList<>())
                        .add(deed.at("/charged/minor").asLong());
            }
        }
        return charges;
    }

    /** Purchases that customers of this storm agreed to. */
    List<Agreed> agreements(String customers) {
        String sql = """
                select id, (body::jsonb #>> '{proposal,version}')::int,
                       (select sum((line ->> 'quantity')::bigint * (line #>> '{price,minor}')::bigint)
                        from jsonb_array_elements(body::jsonb #> '{proposal,deal,lines}') as line), settlement
                from engine.agreement where customer_id like '%s%%'""".formatted(customers);
        List<Agreed> agreed = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        stack.database().jdbcUrl(),
                        stack.database().user(),
                        stack.database().password());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                agreed.add(new Agreed(rows.getString(1), rows.getInt(2), rows.getLong(3), rows.getString(4)));
            }
            return agreed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI sandbox(String path) {
        return URI.create("http://127.0.0.1:" + stack.settings().ports().sandbox() + path);
    }

    private String body(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
