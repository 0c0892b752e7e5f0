package parley.handoff.stack;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import parley.handoff.advisor.UserSql;
import parley.handoff.queue.HandoffKey;
import parley.handoff.storage.OutboxDrain;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.outbox.Database;

/** A migrated database without the service around it. */
public final class DeskDatabase {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    /** Nothing is published: the drain is never started. */
    public final Transactions transactions;

    public DeskDatabase() {
        source.setUrl(TestPostgres.newDatabase() + "?currentSchema=handoff");
        source.setUser("postgres");
        source.setPassword("postgres");
        Flyway.configure()
                .dataSource(source)
                .schemas("handoff")
                .defaultSchema("handoff")
                .locations("classpath:db/outbox", "classpath:db/migration")
                .load()
                .migrate();
        transactions = new Transactions(source, new OutboxDrain(source, Map.of()));
    }

    /** As the owner of the database, whom no policy binds. */
    public Jdbi asOwner() {
        return Database.jdbi(source);
    }

    public void addAdvisor(String id) {
        transactions.run(Scope.EVERY_BRAND, tx -> tx.sql(UserSql.class).insert(id, "Name of " + id, "no log-in"));
    }

    /** A handoff that waits. */
    public HandoffKey addWaiting(String brand) {
        HandoffKey key = new HandoffKey(brand, UUID.randomUUID().toString());
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.handle()
                    .createUpdate("""
                            insert into handoff (brand, id, conversation_id, request_id, customer_id, language, reason,
                                question, understanding, facts, promised_by, requested_at, state, since, last_at)
                            values (:brand, :id, :id, :id, 'c-1', 'en', 'unsure', 'help', '{}', '[]',
                                now() + interval '15 minutes', now(), 'waiting', now(), now())
                            """)
                    .bind("brand", brand)
                    .bind("id", key.id())
                    .execute();
            tx.changed(key);
        });
        return key;
    }
}
