package parley.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import parley.local.endtoend.ForeignClient.Seen;
import parley.local.stack.StackSettings;

/** Somebody took the partition and does nothing with it: as an engine whose thread hangs while its session goes on. */
class NobodyWaitsForEverTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Test
    void utteranceThatNobodyComesToIsHandedOverOnceAndItsLateIntakeChangesNothing() throws Exception {
        String servers = Product.running().stack().bootstrapServers();
        createTopics(servers);
        try (ForeignClient client = Product.running().client("patience")) {
            try (IdleEngine idle = IdleEngine.taking(servers, "parley.patience.in.v1")) {
                client.say("conv-stuck", "s-1", "stuck-1", "where is my order 1042?");
                Instant asked = Instant.now();

                Seen promise = client.outcome("stuck-1");

                assertThat(promise.type()).isEqualTo("promise");
                assertThat(promise.says()).contains("colleague");
                assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_MOST);
                assertThat(idle.hasIt()).isTrue();
            }
            client.say("conv-stuck", "s-1", "after-1", "hello");
            client.outcome("after-1");

            assertThat(client.causedBy("stuck-1")).extracting(Seen::type).containsExactly("system.accepted", "promise");
        }
    }

    @Test
    void anOldWordIsNotBelievedAndANewOneCountsOnce() {
        try (ForeignClient client = Product.running().client()) {
            // A machine that is slow for some seconds believes it all the same.
            Instant aMomentAhead = Instant.now().plusSeconds(60);
            client.speakAsDesk("conv-words", overdue("old-1", Instant.now().minusSeconds(60)));
            client.speakAsDesk("conv-words", overdue("new-1", aMomentAhead));
            client.speakAsDesk("conv-words", overdue("new-1", aMomentAhead.plusMillis(1)));
            assertThat(client.outcome("new-1").type()).isEqualTo("promise");

            client.say("conv-words", "s-2", "new-1", "hello");
            client.say("conv-words", "s-2", "last-1", "hello");
            client.outcome("last-1");

            assertThat(client.causedBy("new-1")).extracting(Seen::type).containsExactly("system.accepted", "promise");
            assertThat(client.causedBy("old-1")).isEmpty();
        }
    }

    private static String overdue(String id, Instant at) {
        String utterance = ForeignClient.message("conv-words", "s-2", id, "hello")
                .replace("\n", "")
                .replace("\"", "\\\"");
        return """
                {"specversion":"1.0","id":"word-%s-%s","source":"handoff-service","type":"utterance.overdue",
                 "subject":"conv-words","time":"%s",
                 "data":{"brand":"%s","conversationId":"conv-words","utterance":"%s"}}""".formatted(id, at, at, StackSettings.BRAND, utterance);
    }

    /** One partition, so that whoever has it has everything. */
    private static void createTopics(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(Stream.of("out", "rejections", "account", "commands", "in")
                            .map(name -> new NewTopic("parley.patience." + name + ".v1", 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }
}
