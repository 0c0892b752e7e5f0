package parley.handoff.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.sla.SlaConfig;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.storage.Scope;

/** First answer within 15 minutes, high time after 70 % of that. */
class MissedDeadlinesAreToldTest {

    private static DeskDatabase desk;

    private DeadlineWatch watch;

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    @BeforeEach
    void newWatch() {
        watch = anotherWatch();
    }

    @Test
    void inGoodTimeNothingIsTold() {
        HandoffKey key = waitingFor(5);
        watch.look();
        assertThat(told(key)).isEmpty();
    }

    @Test
    void aWarningComesBeforeTheTimeIsOver() {
        HandoffKey key = waitingFor(11);
        watch.look();
        assertThat(told(key)).containsExactly("warned");
    }

    @Test
    void aMissedDeadlineIsEscalated() {
        HandoffKey key = waitingFor(16);
        watch.look();
        assertThat(told(key)).containsExactly("escalated");
        assertThat(isEscalated(key)).isTrue();
    }

    @Test
    void eachIsToldOnce() {
        HandoffKey key = waitingFor(16);
        watch.look();
        watch.look();
        anotherWatch().look();
        assertThat(told(key)).containsExactly("escalated");
    }

    @Test
    void whoWasAnsweredIsNoLongerEscalated() {
        HandoffKey key = waitingFor(16);
        watch.look();
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(HandoffSql.class).answered(key, tx.now());
            tx.changed(key);
        });
        assertThat(isEscalated(key)).isFalse();
    }

    @Test
    void aLaterDeadlineOfTheSameHandoffIsToldToo() {
        HandoffKey key = waitingFor(16);
        watch.look();
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(HandoffSql.class).answered(key, tx.now());
            tx.handle().execute("update handoff set waits_since = now() - interval '11 minutes'");
            tx.changed(key);
        });
        watch.look();
        assertThat(told(key)).containsExactly("escalated", "escalated");
    }

    @Test
    void advisorsSeeItAtOnce() {
        HandoffKey key = waitingFor(16);
        desk.transactions.number();
        long before = changes(key);
        watch.look();
        desk.transactions.number();
        assertThat(changes(key)).isGreaterThan(before);
    }

    private static DeadlineWatch anotherWatch() {
        SlaConfig config =
                new SmallRyeConfigBuilder().withMapping(SlaConfig.class).build().getConfigMapping(SlaConfig.class);
        return new DeadlineWatch(desk.transactions, new Deadlines(config));
    }

    private static HandoffKey waitingFor(int minutes) {
        HandoffKey key = desk.addWaiting("acme");
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.handle()
                    .createUpdate("""
                            update handoff set requested_at = now() - make_interval(mins => :minutes) where id = :id
                            """)
                    .bind("minutes", minutes)
                    .bind("id", key.id())
                    .execute();
            tx.changed(key);
        });
        return key;
    }

    private static List<String> told(HandoffKey key) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery(
                                "select action from audit where brand = :brand and handoff_id = :id order by id")
                        .bindMethods(key)
                        .mapTo(String.class)
                        .list());
    }

    private static boolean isEscalated(HandoffKey key) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery(
                                "select escalated_at is not null from handoff where brand = :brand and id = :id")
                        .bindMethods(key)
                        .mapTo(Boolean.class)
                        .one());
    }

    private static long changes(HandoffKey key) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery(
                                "select seq from handoff_change where brand = :brand and handoff_id = :id")
                        .bindMethods(key)
                        .mapTo(Long.class)
                        .one());
    }
}
