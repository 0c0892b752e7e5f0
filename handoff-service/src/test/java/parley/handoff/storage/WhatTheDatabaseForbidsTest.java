package parley.handoff.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.stack.DeskDatabase;

class WhatTheDatabaseForbidsTest {

    private static DeskDatabase desk;

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    @Test
    void theAuditLogCannotBeRewritten() {
        assertThatThrownBy(() -> execute("update audit set actor = 'nobody'"))
                .hasMessageContaining("permission denied for table audit");
    }

    @Test
    void theAuditLogCannotBeShortened() {
        assertThatThrownBy(() -> execute("delete from audit"))
                .hasMessageContaining("permission denied for table audit");
    }

    @Test
    void aGuessedIdOfAnotherBrandFindsNothing() {
        HandoffKey theirs = desk.addWaiting("globex");
        Optional<Handoff> found = desk.transactions.in(
                Scope.of(List.of("acme")), tx -> tx.sql(HandoffSql.class).lock(theirs));
        assertThat(found).isEmpty();
    }

    @Test
    void anotherBrandsRowsCannotBeWritten() {
        assertThatThrownBy(() -> desk.transactions.run(
                        Scope.of(List.of("acme")),
                        tx -> tx.handle().execute("insert into feed (brand) values ('globex')")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoActsForNoBrandSeesNothing() {
        desk.addWaiting("acme");
        int seen = desk.transactions.in(
                Scope.of(List.of()),
                tx -> tx.handle()
                        .createQuery("select count(*) from handoff")
                        .mapTo(Integer.class)
                        .one());
        assertThat(seen).isZero();
    }

    private static void execute(String sql) {
        desk.transactions.run(Scope.EVERY_BRAND, tx -> tx.handle().execute(sql));
    }
}
