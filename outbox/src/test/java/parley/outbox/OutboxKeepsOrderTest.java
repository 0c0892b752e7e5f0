package parley.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored comes out complete, in order, and is not found again once it is acknowledged. */
class OutboxKeepsOrderTest {

    private static EmbeddedPostgres postgres;
    private static Jdbi jdbi;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        jdbi = Database.jdbi(postgres.getPostgresDatabase());
        jdbi.useHandle(handle -> handle.createScript(new String(OutboxKeepsOrderTest.class
                        .getResourceAsStream("/db/outbox/V0_1__outbox.sql")
                        .readAllBytes()))
                .execute());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        jdbi.useHandle(handle -> handle.execute("truncate outbox, handled_message"));
    }

    private static OutboxMessage message(String origin, int number) {
        return new OutboxMessage(
                origin,
                "topic",
                "key-" + number,
                Map.of("ce_id", "m-" + number),
                ("payload " + number).getBytes(UTF_8));
    }

    private static List<OutboxRow> unsent(String origin) {
        return jdbi.withExtension(OutboxSql.class, sql -> sql.unsent(origin, 1000));
    }

    @Test
    void storedMessagesComeBackAsTheyWereInTheirOrder() {
        List<OutboxMessage> messages =
                IntStream.range(0, 300).mapToObj(i -> message("in/0", i)).toList();

        List<OutboxRow> stored = jdbi.inTransaction(transaction -> Outbox.append(transaction, messages));

        List<OutboxRow> found = unsent("in/0");
        assertThat(found)
                .extracting(OutboxRow::id)
                .isEqualTo(stored.stream().map(OutboxRow::id).toList())
                .isSorted();
        assertThat(found)
                .extracting(row -> row.message().key())
                .isEqualTo(messages.stream().map(OutboxMessage::key).toList());
        assertThat(found.get(7).message().payload()).isEqualTo("payload 7".getBytes(UTF_8));
        assertThat(found.get(7).message().headers()).isEqualTo(Map.of("ce_id", "m-7"));
    }

    @Test
    void anotherPartitionsMessagesAreNotFound() {
        jdbi.useTransaction(transaction -> Outbox.append(transaction, List.of(message("in/0", 1), message("in/1", 2))));

        assertThat(unsent("in/1")).extracting(row -> row.message().key()).containsExactly("key-2");
    }

    @Test
    void whatWasAcknowledgedIsNotFoundAgain() {
        List<OutboxRow> stored = jdbi.inTransaction(
                transaction -> Outbox.append(transaction, List.of(message("in/0", 1), message("in/0", 2))));

        jdbi.useExtension(
                OutboxSql.class, sql -> sql.forget(new Long[] {stored.getFirst().id()}));

        assertThat(unsent("in/0")).extracting(row -> row.message().key()).containsExactly("key-2");
    }

    @Test
    void whatWasRolledBackIsNeverFound() {
        jdbi.useTransaction(transaction -> {
            Outbox.append(transaction, List.of(message("in/0", 1)));
            transaction.rollback();
        });

        assertThat(unsent("in/0")).isEmpty();
    }

    private static Set<String> claim(String consumer, String... ids) {
        return jdbi.inTransaction(transaction -> HandledMessages.claim(transaction, consumer, List.of(ids)));
    }

    @Test
    void aMessageIsClaimedOnlyOnce() {
        assertThat(claim("desk", "a", "b")).containsExactlyInAnyOrder("a", "b");
        assertThat(claim("desk", "b", "c")).containsExactly("c");
    }

    @Test
    void anotherConsumerHasItsOwnMemory() {
        claim("desk", "a");

        assertThat(claim("engine", "a")).containsExactly("a");
    }

    @Test
    void whatWasHandledLongAgoIsForgottenAFewAtATime() {
        claim("desk", "old-1", "old-2", "old-3");
        Instant later = Instant.now().plusSeconds(3600);

        assertThat(forget(Instant.now().minusSeconds(3600))).isZero();
        assertThat(forget(later)).isEqualTo(2);
        assertThat(forget(later)).isEqualTo(1);
    }

    private static int forget(Instant before) {
        return jdbi.inTransaction(transaction -> HandledMessages.forget(transaction, before, 2));
    }
}
