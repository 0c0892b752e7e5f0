package parley.handoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.floor.ReportSql;
import parley.handoff.floor.ReportSql.Rated;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.Handoffs;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.storage.Scope;
import parley.messages.ConversationRated;
import parley.messages.Envelope;

class CustomersRateTheHelpTest {

    private static DeskDatabase desk;

    private final Handoffs handoffs = new Handoffs();
    private final Intake intake = new Intake(handoffs);

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
        desk.addAdvisor("ann");
    }

    @BeforeEach
    void emptyDesk() {
        desk.asOwner().useHandle(handle -> handle.execute("truncate handoff, rating, audit"));
    }

    @Test
    void itCountsForWhoHelped() {
        rate(resolvedByAnn(), 4);
        rate(resolvedByAnn(), 5);
        assertThat(ratings()).containsExactly(new Rated("Name of ann", 2, 4.5));
    }

    @Test
    void theLastWordCounts() {
        String conversation = resolvedByAnn();
        rate(conversation, 1);
        rate(conversation, 5);
        assertThat(ratings()).containsExactly(new Rated("Name of ann", 1, 5));
    }

    @Test
    void whereNobodyHelpedItCountsForNobody() {
        rate("conv-with-the-assistant", 1);
        assertThat(ratings()).isEmpty();
    }

    @Test
    void theAuditLogKeepsIt() {
        rate(resolvedByAnn(), 4);
        String rating = desk.asOwner()
                .withHandle(handle -> handle.createQuery("select detail ->> 'rating' from audit where action = 'rated'")
                        .mapTo(String.class)
                        .one());
        assertThat(rating).isEqualTo("4");
    }

    /** @return its conversation */
    private String resolvedByAnn() {
        HandoffKey key = desk.addWaiting("acme");
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            handoffs.step(tx, key, handoff -> handoff.claim("ann", tx.now(), Duration.ofSeconds(45)));
            handoffs.step(tx, key, handoff -> handoff.resolve(new Writer("ann", 1), null, tx.now()));
        });
        return key.id();
    }

    private void rate(String conversation, int rating) {
        Envelope<ConversationRated> envelope = Envelope.of(
                UUID.randomUUID().toString(),
                "engine",
                conversation,
                Instant.now(),
                null,
                new ConversationRated("acme", conversation, rating, null));
        desk.transactions.run(Scope.EVERY_BRAND, tx -> intake.take(tx, List.of(envelope)));
    }

    private static List<Rated> ratings() {
        return desk.transactions.in(
                Scope.EVERY_BRAND, tx -> tx.sql(ReportSql.class).rated(7));
    }
}
