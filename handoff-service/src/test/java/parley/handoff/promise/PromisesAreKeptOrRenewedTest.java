package parley.handoff.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.assignment.OfferConfig;
import parley.handoff.assignment.Offers;
import parley.handoff.floor.ReportSql;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.queue.Handoffs;
import parley.handoff.sla.SlaConfig;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.storage.Scope;

class PromisesAreKeptOrRenewedTest {

    private static final SmallRyeConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(PromiseConfig.class)
            .withMapping(OfferConfig.class)
            .withMapping(SlaConfig.class)
            .build();

    private static DeskDatabase desk;

    private final Handoffs handoffs = new Handoffs();
    private PromiseKeeper keeper;

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    @BeforeEach
    void emptyDesk() {
        desk.asOwner()
                .useHandle(handle -> handle.execute("truncate handoff, promise, audit, outbox, desk_user cascade"));
        PromiseConfig config = CONFIG.getConfigMapping(PromiseConfig.class);
        Offers offers = new Offers(handoffs, CONFIG.getConfigMapping(OfferConfig.class));
        Promises promises =
                new Promises(config, new Traffics(config), offers, CONFIG.getConfigMapping(SlaConfig.class));
        keeper = new PromiseKeeper(desk.transactions, promises, config);
    }

    @Test
    void whatTheEngineToldIsTheFirstPromise() {
        HandoffKey key = promisedIn(900);
        keeper.look();
        assertThat(outcomes(key)).containsExactly("open");
    }

    @Test
    void anAnswerInTimeKeepsIt() {
        HandoffKey key = promisedIn(900);
        keeper.look();
        answer(key);
        keeper.look();
        assertThat(outcomes(key)).containsExactly("kept");
    }

    @Test
    void anAnswerThatComesLateDoesNot() {
        HandoffKey key = promisedIn(-5);
        answer(key);
        keeper.look();
        assertThat(outcomes(key)).containsExactly("broken");
    }

    @Test
    void shortlyBeforeItsTimeItIsRenewed() {
        HandoffKey key = promisedIn(60);
        keeper.look();
        assertThat(outcomes(key)).containsExactly("renewed", "open");
        assertThat(announced("handoff.promised")).hasSize(1);
    }

    @Test
    void whatIsRenewedIsNotRenewedAgainAtOnce() {
        HandoffKey key = promisedIn(60);
        keeper.look();
        keeper.look();
        assertThat(outcomes(key)).containsExactly("renewed", "open");
    }

    @Test
    void whatWasForgottenIsBrokenAndStillRenewed() {
        HandoffKey key = promisedIn(-60);
        keeper.look();
        assertThat(outcomes(key)).containsExactly("broken", "open");
    }

    @Test
    void whoHasAPersonIsPromisedNoOther() {
        HandoffKey key = promisedIn(60);
        desk.transactions.run(
                Scope.EVERY_BRAND,
                tx -> handoffs.step(tx, key, handoff -> handoff.claim("ann", tx.now(), Duration.ofSeconds(45))));
        keeper.look();
        assertThat(outcomes(key)).containsExactly("open");
    }

    @Test
    void whatEndsBeforeAnybodyHadToAnswerCountsForNothing() {
        HandoffKey key = promisedIn(900);
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            handoffs.step(tx, key, handoff -> handoff.claim("ann", tx.now(), Duration.ofSeconds(45)));
            handoffs.step(tx, key, handoff -> handoff.resolve(new Writer("ann", 1), null, tx.now()));
        });
        keeper.look();
        assertThat(outcomes(key)).containsExactly("void");
    }

    @Test
    void theEngineIsToldHowSoonTheNextIsAnswered() {
        promisedIn(900);
        keeper.look();
        assertThat(announced("desk.forecast")).hasSize(1).first().asString().contains("\"withinSeconds\":900");
    }

    @Test
    void theReportCountsThem() {
        answer(promisedIn(900));
        promisedIn(60);
        keeper.look();
        ReportSql.Promised counts = desk.transactions.in(
                Scope.EVERY_BRAND, tx -> tx.sql(ReportSql.class).promised(7));
        assertThat(counts).isEqualTo(new ReportSql.Promised(3, 1, 1, 0, 1));
    }

    private static HandoffKey promisedIn(int seconds) {
        HandoffKey key = desk.addWaiting("acme");
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.handle()
                    .createUpdate("""
                            update handoff set promised_by = now() + make_interval(secs => :seconds) where id = :id
                            """)
                    .bind("seconds", seconds)
                    .bind("id", key.id())
                    .execute();
            tx.changed(key);
        });
        return key;
    }

    private static void answer(HandoffKey key) {
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(HandoffSql.class).answered(key, tx.now());
            tx.changed(key);
        });
    }

    private static List<String> outcomes(HandoffKey key) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery(
                                "select outcome from promise where brand = :brand and handoff_id = :id order by number")
                        .bindMethods(key)
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> announced(String type) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery(
                                "select convert_from(payload, 'UTF8') from outbox where convert_from(payload, 'UTF8') like :type")
                        .bind("type", "%\"type\":\"" + type + "\"%")
                        .mapTo(String.class)
                        .list());
    }
}
