package parley.handoff.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.AvailabilitySql;
import parley.handoff.advisor.ColleagueSql;
import parley.handoff.advisor.SkillSql;
import parley.handoff.advisor.UserSql;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.Handoffs;
import parley.handoff.queue.Step;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.storage.Scope;

/** Offers over a real database. Advisors have no time at all to answer, so that an offer has lapsed at the next look. */
class OffersGoOnTest {

    private static final Duration LEASE = Duration.ofSeconds(45);

    private static DeskDatabase desk;

    private final Handoffs handoffs = new Handoffs();
    private Offers offers;
    private Dispatch dispatch;

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    @BeforeEach
    void emptyDesk() {
        desk.asOwner().useHandle(handle -> handle.execute("truncate handoff, let_pass, audit, desk_user cascade"));
        OfferConfig config = new SmallRyeConfigBuilder()
                .withMapping(OfferConfig.class)
                .withDefaultValue("parley.desk.offers.answer", "PT0S")
                .build()
                .getConfigMapping(OfferConfig.class);
        offers = new Offers(handoffs, config);
        dispatch = new Dispatch(desk.transactions, offers, config);
    }

    @Test
    void whoWantsWorkIsOfferedWhatWaits() {
        available("ann");
        HandoffKey key = desk.addWaiting("acme");
        dispatch.look();
        assertThat(offeredTo(key)).isEqualTo("ann");
    }

    @Test
    void whoTakesWorkThemselvesIsOfferedNone() {
        available("ann");
        say("ann", "picking");
        desk.addWaiting("acme");
        assertThat(dispatch.look()).isZero();
    }

    @Test
    void whoseBrowserIsGoneIsOfferedNothing() {
        available("ann");
        desk.asOwner()
                .useHandle(handle -> handle.execute("update desk_user set seen_at = now() - interval '1 minute'"));
        desk.addWaiting("acme");
        assertThat(dispatch.look()).isZero();
    }

    @Test
    void whatNobodyAnswersGoesOnToTheNext() {
        available("ann");
        available("bob");
        HandoffKey key = desk.addWaiting("acme");
        dispatch.look();
        String first = offeredTo(key);
        dispatch.look();
        assertThat(offeredTo(key)).isNotEqualTo(first).isIn("ann", "bob");
    }

    @Test
    void whatIsDeclinedGoesOnToTheNext() {
        available("ann");
        available("bob");
        HandoffKey key = desk.addWaiting("acme");
        dispatch.look();
        String first = offeredTo(key);
        desk.transactions.run(Scope.EVERY_BRAND, tx -> offers.decline(tx, key, first));
        dispatch.look();
        assertThat(offeredTo(key)).isNotEqualTo(first).isIn("ann", "bob");
    }

    @Test
    void onlyWhoIsAskedCanDecline() {
        available("ann");
        HandoffKey key = desk.addWaiting("acme");
        dispatch.look();
        Step step = desk.transactions
                .in(Scope.EVERY_BRAND, tx -> offers.decline(tx, key, "bob"))
                .orElseThrow();
        assertThat(step).isEqualTo(new Step.Refused(Step.Reason.LOST));
    }

    @Test
    void twoOffersWithoutAnAnswerMakeAway() {
        available("ann");
        desk.addWaiting("acme");
        desk.addWaiting("acme");
        dispatch.look();
        dispatch.look();
        dispatch.look();
        assertThat(availability("ann")).isEqualTo("away");
    }

    @Test
    void whoFreesUpIsOfferedTheNext() {
        available("ann");
        describe("ann", 1);
        HandoffKey first = desk.addWaiting("acme");
        claim(first, "ann");
        HandoffKey second = desk.addWaiting("acme");
        assertThat(dispatch.look()).isZero();
        desk.transactions.run(
                Scope.EVERY_BRAND,
                tx -> handoffs.step(tx, first, handoff -> handoff.resolve(new Writer("ann", 1), null, tx.now())));
        dispatch.look();
        assertThat(offeredTo(second)).isEqualTo("ann");
    }

    @Test
    void whoIsFasterThanTheOneAskedGetsIt() {
        available("ann");
        HandoffKey key = desk.addWaiting("acme");
        dispatch.look();
        assertThat(claim(key, "eve")).isInstanceOf(Step.Moved.class);
    }

    @Test
    void aThousandThatNobodyCanHaveHideNothing() {
        available("ann");
        desk.asOwner().useHandle(handle -> handle.execute("""
                insert into handoff (brand, id, conversation_id, request_id, customer_id, language, reason, question,
                    understanding, facts, promised_by, requested_at, state, since, last_at, skill, skill_level)
                select 'acme', 'hard-' || n, 'c-' || n, 'hard-' || n, 'c', 'en', 'unsure', 'help', '{}', '[]', now(),
                    now() - interval '1 hour', 'waiting', now(), now(), 'billing', 5
                from generate_series(1, 1000) as n
                """));
        HandoffKey easy = desk.addWaiting("acme");
        dispatch.look();
        assertThat(offeredTo(easy)).isEqualTo("ann");
    }

    @Test
    void theAuditLogSaysWhy() {
        available("ann");
        HandoffKey key = desk.addWaiting("acme");
        dispatch.look();
        String why = desk.asOwner()
                .withHandle(handle -> handle.createQuery("""
                        select detail #>> '{why,because}' from audit
                        where brand = :brand and handoff_id = :id and action = 'offered'
                        """)
                        .bindMethods(key)
                        .mapTo(String.class)
                        .one());
        assertThat(why).isEqualTo("only_one");
    }

    @Test
    void whyItWaitsCanBeAsked() {
        desk.addWaiting("acme");
        HandoffKey second = desk.addWaiting("acme");
        Explanation why = desk.transactions
                .in(Scope.EVERY_BRAND, tx -> offers.explain(tx, second))
                .orElseThrow();
        assertThat(why).returns("nobody", Explanation::because).returns(2, Explanation::place);
    }

    private void available(String advisor) {
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(advisor, advisor, "no log-in");
            tx.sql(UserSql.class).grant(advisor, "acme", "advisor");
            tx.sql(ColleagueSql.class).seen(advisor);
        });
        say(advisor, "available");
    }

    private void say(String advisor, String availability) {
        desk.transactions.run(
                Scope.EVERY_BRAND, tx -> tx.sql(AvailabilitySql.class).set(advisor, availability));
    }

    private String availability(String advisor) {
        return desk.transactions.in(
                Scope.EVERY_BRAND, tx -> tx.sql(AvailabilitySql.class).of(advisor));
    }

    private void describe(String advisor, int capacity) {
        desk.transactions.run(
                Scope.EVERY_BRAND, tx -> tx.sql(SkillSql.class).describe(advisor, capacity, new String[0]));
    }

    private Step claim(HandoffKey key, String advisor) {
        return desk.transactions
                .in(Scope.EVERY_BRAND, tx -> handoffs.step(tx, key, handoff -> handoff.claim(advisor, tx.now(), LEASE)))
                .orElseThrow();
    }

    private String offeredTo(HandoffKey key) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery(
                                "select offered_to from handoff where brand = :brand and id = :id and state = 'offered'")
                        .bindMethods(key)
                        .mapTo(String.class)
                        .one());
    }
}
