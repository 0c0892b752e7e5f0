package parley.handoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.ColleagueSql;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.queue.HandoffState;
import parley.handoff.queue.Handoffs;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.stack.Requests;
import parley.handoff.storage.Scope;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.Envelope;

class CustomersComeBackTest {

    private static DeskDatabase desk;

    private final Handoffs handoffs = new Handoffs();
    private final Intake intake = new Intake(handoffs);

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
        desk.addAdvisor("ann");
    }

    @BeforeEach
    void annIsThere() {
        desk.transactions.run(
                Scope.EVERY_BRAND, tx -> tx.sql(ColleagueSql.class).seen("ann"));
    }

    @Test
    void whoComesBackIsForTheSameAdvisor() {
        assertThat(preferredOfTheSecond(resolvedByAnn())).isEqualTo("ann");
    }

    @Test
    void whoComesBackAfterADayIsForAnybody() {
        HandoffRequested first = resolvedByAnn();
        desk.asOwner().useHandle(handle -> handle.execute("update handoff set since = now() - interval '25 hours'"));
        assertThat(preferredOfTheSecond(first)).isNull();
    }

    @Test
    void anAdvisorWhoIsGoneIsNotWaitedFor() {
        HandoffRequested first = resolvedByAnn();
        desk.asOwner()
                .useHandle(handle -> handle.execute("update desk_user set seen_at = now() - interval '1 minute'"));
        assertThat(preferredOfTheSecond(first)).isNull();
    }

    @Test
    void theAuditLogSaysSo() {
        HandoffRequested second = again(resolvedByAnn());
        take(second);
        List<String> actions = desk.asOwner()
                .withHandle(handle -> handle.createQuery("select action from audit where handoff_id = :id order by id")
                        .bind("id", second.handoffId())
                        .mapTo(String.class)
                        .list());
        assertThat(actions).containsExactly("requested", "came_back");
    }

    private HandoffRequested resolvedByAnn() {
        HandoffRequested request = Requests.of("acme", "Ada", "where is my parcel?");
        take(request);
        HandoffKey key = new HandoffKey("acme", request.handoffId());
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            handoffs.step(tx, key, handoff -> handoff.claim("ann", tx.now(), Duration.ofSeconds(45)));
            handoffs.step(tx, key, handoff -> handoff.resolve(new Writer("ann", 1), null, tx.now()));
        });
        return request;
    }

    private static HandoffRequested again(HandoffRequested first) {
        return Requests.inConversation(first.conversationId(), "and my refund?");
    }

    private @Nullable String preferredOfTheSecond(HandoffRequested first) {
        HandoffRequested second = again(first);
        take(second);
        return desk.transactions.in(Scope.EVERY_BRAND, tx -> {
            HandoffState state = tx.sql(HandoffSql.class)
                    .lock(new HandoffKey("acme", second.handoffId()))
                    .orElseThrow()
                    .state();
            return ((HandoffState.Waiting) state).preferred();
        });
    }

    private void take(HandoffRequested request) {
        Envelope<HandoffRequested> envelope =
                Envelope.of(request.handoffId(), "engine", request.conversationId(), Instant.now(), null, request);
        desk.transactions.run(Scope.EVERY_BRAND, tx -> intake.take(tx, List.of(envelope)));
    }
}
