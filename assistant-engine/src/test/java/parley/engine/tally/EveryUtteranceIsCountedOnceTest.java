package parley.engine.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.OutcomesCounted;
import parley.messages.OutcomesCounted.IntentOutcomes;
import parley.outbox.Database;
import parley.outbox.OutboxMessage;

class EveryUtteranceIsCountedOnceTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private static EmbeddedPostgres postgres;
    private static Jdbi jdbi;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/outbox", "classpath:db/engine")
                .load()
                .migrate();
        jdbi = Database.jdbi(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void begin() {
        jdbi.useHandle(handle -> {
            handle.execute("truncate outcome");
            handle.execute("update tally set counted_to = ?", START);
        });
    }

    @Test
    void byWhatBecameOfIt() {
        outcome("acme", "refund", "reply", "refund.when", 1);
        outcome("acme", "refund", "propose", "refund", 2);
        outcome("acme", "refund", "conclude", "agreed", 3);
        outcome("acme", "refund", "ask", "ask.order", 4);
        outcome("acme", "refund", "hand_off", "unsure", 5);
        outcome("acme", "refund", "hand_off", "with_advisor", 6);
        assertThat(told(START.plus(Duration.ofMinutes(10))))
                .flatExtracting(OutcomesCounted::intents)
                .containsExactly(new IntentOutcomes("refund", 3, 1, 1, 1));
    }

    @Test
    void howManyTimesItIsLookedAt() {
        List<OutcomesCounted> told = new ArrayList<>();
        for (int second = 0; second < 600; second += 7) {
            outcome("acme", "refund", "reply", "refund.when", second);
            told.addAll(told(START.plusSeconds(second)));
        }
        told.addAll(told(START.plus(Duration.ofHours(1))));
        assertThat(told.stream().flatMap(span -> span.intents().stream()).mapToInt(IntentOutcomes::answered))
                .hasSizeGreaterThan(5);
        assertThat(told.stream()
                        .flatMap(span -> span.intents().stream())
                        .mapToInt(IntentOutcomes::answered)
                        .sum())
                .isEqualTo(86);
        assertThat(told(START.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void spansNeitherOverlapNorLeaveAnythingOut() {
        List<OutcomesCounted> told = new ArrayList<>();
        for (int minute = 0; minute < 300; minute += 11) {
            outcome("acme", "refund", "reply", "refund.when", minute * 60);
        }
        for (int look = 0; look < 6; look++) {
            told.addAll(told(START.plus(Duration.ofHours(7))));
        }
        assertThat(told).hasSize(5);
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i).from()).isEqualTo(told.get(i - 1).to());
        }
    }

    @Test
    void notBeforeItsMinuteHasSettled() {
        outcome("acme", "refund", "reply", "refund.when", 30);
        assertThat(told(START.plusSeconds(179))).isEmpty();
        assertThat(told(START.plusSeconds(180))).hasSize(1);
    }

    @Test
    void brandsApart() {
        outcome("acme", "refund", "reply", "refund.when", 1);
        outcome("globex", "refund", "hand_off", "unsure", 1);
        assertThat(told(START.plus(Duration.ofMinutes(5))))
                .extracting(OutcomesCounted::brand)
                .containsExactly("acme", "globex");
    }

    @Test
    void exceptThanksForARating() {
        outcome("acme", "out_of_scope", "reply", "feedback.thanks", 1);
        assertThat(told(START.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    private static List<OutcomesCounted> told(Instant now) {
        List<OutboxMessage> messages = jdbi.inTransaction(transaction -> Tally.count(transaction, now));
        return messages.stream().map(EveryUtteranceIsCountedOnceTest::read).toList();
    }

    private static OutcomesCounted read(OutboxMessage message) {
        try {
            Envelope<OutcomesCounted> envelope = Json.MAPPER.readValue(message.payload(), new TypeReference<>() {});
            return envelope.data();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void outcome(String brand, String intent, String decision, String reason, long second) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into outcome (brand, source, message_id, content_hash, conversation_id, seq, decision, reason, intent, recorded_at)
                values (?, 'test', ?, '', 'c', 1, ?, ?, ?, ?)
                """,
                brand,
                UUID.randomUUID().toString(),
                decision,
                reason,
                intent,
                START.plusSeconds(second).truncatedTo(ChronoUnit.MILLIS)));
    }
}
