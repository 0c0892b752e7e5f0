package parley.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.local.endtoend.ForeignClient.Seen;

/** Somebody who has only the contract and a Kafka client. */
class ForeignClientHoldsAConversationTest {

    private static final String ORDER = """
            {"number":"1042","status":"placed","placedOn":"2026-11-18","total":{"minor":4990,"currency":"EUR"}}""";

    private ForeignClient client;

    @BeforeEach
    void connect() {
        client = Product.running().client();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    /** Tells an order and asks until the engine, which reads both topics, knows it. */
    private Seen answerAbout(String conversation, String customer) {
        client.tell(customer, customer + "-order", "account.order", ORDER);
        for (int i = 0; i < 20; i++) {
            String id = conversation + "-ask-" + i;
            client.say(conversation, customer, id, "where is my order 1042?");
            Seen outcome = client.outcome(id);
            if (outcome.type().equals("answer")) {
                return outcome;
            }
        }
        throw new AssertionError("the order never became known");
    }

    @Test
    void questionIsAnsweredWithItsEvidence() {
        Seen answer = answerAbout("conv-answer", "f-1");

        assertThat(answer.says()).contains("1042");
        assertThat(answer.event().at("/data/evidence/0/kind").asText()).isEqualTo("order");
        assertThat(answer.event().at("/data/rules/0/pack").asText()).isEqualTo("shop");
        assertThat(answer.key()).isEqualTo("conv-answer");
    }

    @Test
    void sameIdAgainHasNoSecondAnswer() {
        client.say("conv-twice", "f-2", "twice-1", "hello");
        client.outcome("twice-1");

        client.say("conv-twice", "f-2", "twice-1", "hello");
        client.say("conv-twice", "f-2", "twice-2", "thanks");
        client.outcome("twice-2");

        assertThat(client.causedBy("twice-1")).hasSize(2);
    }

    @Test
    void sameIdWithOtherWordsIsRejected() {
        client.say("conv-conflict", "f-3", "conflict-1", "hello");
        client.outcome("conflict-1");

        client.say("conv-conflict", "f-3", "conflict-1", "cancel everything");

        Seen rejection = client.await(
                seen -> seen.type().equals("rejection") && seen.cause().equals("conflict-1"));
        assertThat(rejection.event().at("/data/code").asText()).isEqualTo("duplicate_id_conflict");
        assertThat(rejection.event().at("/data/pointer").asText()).isEqualTo("/id");
    }

    @Test
    void anotherCustomerIsRefusedInTheConversation() {
        client.say("conv-mine", "f-4", "mine-1", "hello");
        client.outcome("mine-1");

        client.say("conv-mine", "f-5", "mine-2", "what did f-4 say?");

        Seen rejection = client.await(
                seen -> seen.type().equals("rejection") && seen.cause().equals("mine-2"));
        assertThat(rejection.event().at("/data/code").asText()).isEqualTo("customer_mismatch");
    }

    @Test
    void missingNumberIsAskedForAndCompletesTheRequest() {
        client.tell("f-6", "f-6-a", "account.order", ORDER);
        client.tell("f-6", "f-6-b", "account.order", ORDER.replace("1042", "1043"));
        boolean asked = false;
        for (int i = 0; i < 40 && !asked; i++) {
            client.say("conv-ask", "f-6", "ask-" + i, "where is my order?");
            String outcome = client.outcome("ask-" + i).event().toString();
            asked = outcome.contains("1042") && outcome.contains("1043");
        }

        client.say("conv-ask", "f-6", "ask-number", "1043");

        assertThat(client.outcome("ask-number").type()).isEqualTo("answer");
        assertThat(client.outcome("ask-number").says()).contains("1043");
    }

    @Test
    void historyComesAgainAsItWas() {
        client.say("conv-history", "f-7", "history-1", "hello");
        Seen first = client.outcome("history-1");

        try (ForeignClient secondDevice = Product.running().client()) {
            secondDevice.sync("conv-history", "f-7", "sync-1");
            Seen synced = secondDevice.await(
                    seen -> seen.type().equals("system.synced") && seen.cause().equals("sync-1"));

            assertThat(synced.event().at("/data/lastSeq").asInt()).isEqualTo(2);
            assertThat(secondDevice.outcome("history-1").event()).isEqualTo(first.event());
        }
    }

    @Test
    void garbageNeverStopsThePartition() {
        Random random = new Random(7);
        List<byte[]> garbage = Stream.<byte[]>of(
                        new byte[0],
                        "hello".getBytes(UTF_8),
                        "{\"type\":".getBytes(UTF_8),
                        "[".repeat(5000).getBytes(UTF_8),
                        ForeignClient.message("conv-g", "f-8", "nul", "a\\u0000b")
                                .getBytes(UTF_8),
                        ForeignClient.message("conv-g", "f-8", "half", "\\ud83d")
                                .getBytes(UTF_8),
                        ForeignClient.message("conv-g", "f-8", "long", "x".repeat(10_000))
                                .getBytes(UTF_8),
                        ForeignClient.message("conv-g", "f-8", "huge", "y".repeat(80_000))
                                .getBytes(UTF_8),
                        ForeignClient.message("conv-other", "f-8", "key", "wrong key")
                                .getBytes(UTF_8),
                        ForeignClient.message("conv-g", "f-8", "type", "x")
                                .replace("customer.message", "answer")
                                .getBytes(UTF_8))
                .toList();

        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            client.send("in", "conv-g", i % 2 == 0 ? garbage.get(i / 2 % garbage.size()) : noise);
            if (i % 50 == 0) {
                client.say("conv-g", "f-8", "good-" + i, "hello");
            }
        }

        for (int i = 0; i < 500; i += 50) {
            assertThat(client.outcome("good-" + i).says()).isNotBlank();
        }
        Seen rejection = client.await(
                seen -> seen.type().equals("rejection") && seen.cause().equals("long"));
        assertThat(rejection.event().at("/data/pointer").asText()).isEqualTo("/data/text");
    }

    @Test
    void newBrandIsServedWithoutARestart() throws Exception {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", Product.running().stack().bootstrapServers()))) {
            admin.createTopics(Stream.of("in", "out", "rejections", "account")
                            .map(name -> new NewTopic("parley.umbrella." + name + ".v1", 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }

        try (ForeignClient newcomer = Product.running().client("umbrella")) {
            newcomer.say("conv-new", "u-1", "new-1", "hello");

            assertThat(newcomer.outcome("new-1").says()).isNotBlank();
        }
    }

    @Test
    void whatNobodyKnowsIsPromisedAPerson() {
        client.say("conv-person", "f-9", "person-1", "I want to talk to a person");

        Seen promise = client.outcome("person-1");

        assertThat(promise.type()).isEqualTo("promise");
        assertThat(promise.event().at("/data/by").asText()).isNotBlank();
    }
}
