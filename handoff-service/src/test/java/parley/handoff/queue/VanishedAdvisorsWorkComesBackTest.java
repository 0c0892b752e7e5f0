package parley.handoff.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.LeaseConfig;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.storage.Scope;

/** A sign of life makes the lease new; without one it runs out by the database's clock. */
class VanishedAdvisorsWorkComesBackTest {

    private static final LeaseConfig CONFIG =
            new SmallRyeConfigBuilder().withMapping(LeaseConfig.class).build().getConfigMapping(LeaseConfig.class);

    private static final Duration PROMISED = Duration.ofSeconds(60);

    private static DeskDatabase desk;

    private final Handoffs handoffs = new Handoffs();
    private final Overdue overdue = new Overdue(desk.transactions, handoffs, CONFIG);

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    @Test
    void leaseAndLookTakeLessThanAMinuteTogether() {
        assertThat(CONFIG.length().plus(CONFIG.check().multipliedBy(2))).isLessThan(PROMISED);
    }

    @Test
    void whatWasLeftForAsLongAsTheLeaseIsBackAtTheNextLook() {
        HandoffKey key = claimed(CONFIG.length());
        overdue.bringBack();
        assertThat(state(key)).isEqualTo("waiting");
    }

    @Test
    void whatWasLeftForLessIsNot() {
        HandoffKey key = claimed(CONFIG.length().minusSeconds(30));
        overdue.bringBack();
        assertThat(state(key)).isEqualTo("assigned");
    }

    @Test
    void whoComesBackTooLateIsRefused() {
        HandoffKey key = claimed(CONFIG.length());
        overdue.bringBack();
        Step step = desk.transactions
                .in(
                        Scope.EVERY_BRAND,
                        tx -> handoffs.step(
                                tx,
                                key,
                                handoff ->
                                        handoff.reply(new Writer("ann", 1), "r-1", "sorry", tx.now(), CONFIG.length())))
                .orElseThrow();
        assertThat(step).isEqualTo(new Step.Refused(Step.Reason.LOST));
    }

    /** Claimed, and then left without a sign of life for so long. */
    private HandoffKey claimed(Duration ago) {
        HandoffKey key = desk.addWaiting("acme");
        desk.transactions.run(
                Scope.EVERY_BRAND,
                tx -> handoffs.step(
                        tx, key, handoff -> handoff.claim("ann", tx.now().minus(ago), CONFIG.length())));
        return key;
    }

    private static String state(HandoffKey key) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery("select state from handoff where brand = :brand and id = :id")
                        .bindMethods(key)
                        .mapTo(String.class)
                        .one());
    }
}
