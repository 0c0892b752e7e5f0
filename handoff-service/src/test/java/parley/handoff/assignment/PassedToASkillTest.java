package parley.handoff.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.AvailabilitySql;
import parley.handoff.advisor.ColleagueSql;
import parley.handoff.advisor.SkillSql;
import parley.handoff.advisor.SkillSql.KnownSkill;
import parley.handoff.advisor.UserSql;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.Handoffs;
import parley.handoff.queue.Recipient;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.storage.Scope;

/** What is passed to a skill, or to the team whose members have it, is offered to one of them. */
class PassedToASkillTest {

    private static DeskDatabase desk;

    private final Handoffs handoffs = new Handoffs();
    private Dispatch dispatch;
    private HandoffKey key;

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    @BeforeEach
    void annHasAHandoff() {
        desk.asOwner().useHandle(handle -> handle.execute("truncate handoff, let_pass, audit, desk_user cascade"));
        OfferConfig config = new SmallRyeConfigBuilder()
                .withMapping(OfferConfig.class)
                .build()
                .getConfigMapping(OfferConfig.class);
        dispatch = new Dispatch(desk.transactions, new Offers(handoffs, config), config);
        hired("ann");
        available("bob");
        available("eve");
        learns("eve", "returns");
        key = desk.addWaiting("acme");
        desk.transactions.run(
                Scope.EVERY_BRAND,
                tx -> handoffs.step(tx, key, handoff -> handoff.claim("ann", tx.now(), Duration.ofMinutes(1))));
    }

    @Test
    void whoHasTheSkillIsOfferedIt() {
        pass(new Recipient(null, "returns"));
        dispatch.look();

        assertThat(handoff("offered_to")).isEqualTo("eve");
    }

    @Test
    void whoDoesNotHaveItIsNotAskedAtOnce() {
        pass(new Recipient(null, "invoices"));
        dispatch.look();

        assertThat(handoff("state")).isEqualTo("waiting");
    }

    @Test
    void theSkillIsSeenInTheRow() {
        pass(new Recipient(null, "returns"));

        assertThat(handoff("skill")).isEqualTo("returns");
        assertThat(handoff("skill_level")).isEqualTo("1");
    }

    @Test
    void theAuditLogSaysToWhom() {
        pass(new Recipient(null, "returns"));

        String skill = desk.asOwner()
                .withHandle(
                        handle -> handle.createQuery("select detail ->> 'skill' from audit where action = 'passed_on'")
                                .mapTo(String.class)
                                .one());
        assertThat(skill).isEqualTo("returns");
    }

    @Test
    void skillsOfTheBrandAreKnownWithWhoIsThere() {
        learns("ann", "returns");

        List<KnownSkill> known = desk.transactions.in(
                Scope.EVERY_BRAND, tx -> tx.sql(SkillSql.class).ofBrand("acme"));

        assertThat(known).containsExactly(new KnownSkill("returns", 2, 1));
    }

    private void pass(Recipient to) {
        desk.transactions.run(
                Scope.EVERY_BRAND,
                tx -> handoffs.step(
                        tx, key, handoff -> handoff.passOn(new Writer("ann", 1), to, "knows more", tx.now())));
    }

    private void learns(String advisor, String skill) {
        desk.transactions.run(Scope.EVERY_BRAND, tx -> tx.sql(SkillSql.class).learn(advisor, skill, 3));
    }

    private void hired(String advisor) {
        desk.addAdvisor(advisor);
        desk.transactions.run(Scope.EVERY_BRAND, tx -> tx.sql(UserSql.class).grant(advisor, "acme", "advisor"));
    }

    private void available(String advisor) {
        hired(advisor);
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(AvailabilitySql.class).set(advisor, "available");
            tx.sql(ColleagueSql.class).seen(advisor);
        });
    }

    private String handoff(String column) {
        return desk.asOwner()
                .withHandle(handle -> handle.createQuery("select " + column + "::text from handoff where id = :id")
                        .bind("id", key.id())
                        .mapTo(String.class)
                        .one());
    }
}
