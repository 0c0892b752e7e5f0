package parley.local.stack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import parley.messages.Topics;

/**
 * Creates the topics of a brand. Twelve partitions let twelve engines share the work; the number of a live topic is
 * never changed, because the order of a conversation hangs on it.
 */
final class TopicCreation {

    static final int PARTITIONS = 12;

    private static final int PATIENCE_MS = 30_000;

    private TopicCreation() {}

    /** @throws Trouble if no broker answers there */
    static void create(String bootstrapServers, String brand) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS))) {
            List<NewTopic> topics = names(brand)
                    .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
                    .toList();
            admin.createTopics(topics, new CreateTopicsOptions().timeoutMs(PATIENCE_MS))
                    .values()
                    .values()
                    .forEach(TopicCreation::awaitIgnoringExisting);
        }
    }

    private static Stream<String> names(String brand) {
        return Stream.of(
                Topics.in(brand),
                Topics.out(brand),
                Topics.account(brand),
                Topics.commands(brand),
                Topics.rejections(brand),
                "parley." + brand + ".receipts.v1",
                "parley." + brand + ".signals.v1",
                Topics.DESK,
                Topics.DEAD_LETTERS);
    }

    private static void awaitIgnoringExisting(KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Trouble("Kafka refused to create the topics: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("stopped while creating topics", e);
        }
    }
}
