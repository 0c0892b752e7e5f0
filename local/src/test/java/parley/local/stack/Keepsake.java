package parley.local.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A word left in a server, to see whether it is still there later. */
final class Keepsake {

    private static final TopicPartition PLACE = new TopicPartition("parley.acme.signals.v1", 3);

    private Keepsake() {}

    static void sendTo(String bootstrapServers, String word) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PLACE.topic(), PLACE.partition(), "key", word))
                    .get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> readFrom(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PLACE));
            consumer.seekToBeginning(List.of(PLACE));
            long end = consumer.endOffsets(List.of(PLACE)).get(PLACE);
            List<String> words = new ArrayList<>();
            while (consumer.position(PLACE) < end) {
                consumer.poll(Duration.ofSeconds(1)).records(PLACE).stream()
                        .map(ConsumerRecord::value)
                        .forEach(words::add);
            }
            return words;
        }
    }

    static void writeTo(Database database, String word) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table keepsake (word text)");
            statement.execute("insert into keepsake values ('" + word + "')");
        }
    }

    static List<String> readFrom(Database database) throws SQLException {
        return query(database, "select word from keepsake");
    }

    static String setting(Database database, String name) throws SQLException {
        return query(database, "show " + name).getFirst();
    }

    private static List<String> query(Database database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }
}
