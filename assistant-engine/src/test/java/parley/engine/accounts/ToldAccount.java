package parley.engine.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.engine.accounts.Need.Window;
import parley.messages.AccountInput;
import parley.messages.Json;
import parley.messages.MessageType;
import parley.outbox.Database;

/** A real database with the engine's tables, and customers of whom facts are told. */
final class ToldAccount implements AutoCloseable {

    static final String BRAND = "acme";

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private final EmbeddedPostgres postgres;
    private final Jdbi jdbi;
    private int told;

    private ToldAccount(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.jdbi = Database.jdbi(postgres.getPostgresDatabase());
    }

    static ToldAccount open() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/outbox", "classpath:db/engine")
                .load()
                .migrate();
        return new ToldAccount(postgres);
    }

    /** A fact not yet told. */
    StoredFact fact(String customer, String number, Instant happened, AccountInput data) {
        String kind = MessageType.of(data).wireName().substring("account.".length());
        String series = data instanceof AccountInput.AccountReading reading ? reading.indicator() : "";
        return new StoredFact(
                BRAND,
                "entry-" + ++told,
                customer,
                kind,
                number,
                series,
                happened,
                happened,
                new String(Json.bytes(data), UTF_8));
    }

    /** Tells a fact. */
    void tell(String customer, String number, Instant happened, AccountInput data, Instant recorded) {
        record(List.of(fact(customer, number, happened, data)), recorded);
    }

    void record(List<StoredFact> facts, Instant recorded) {
        jdbi.useTransaction(transaction -> new Accounts(transaction).record(facts, recorded));
    }

    AccountFacts ask(Need need) {
        Map<Need, AccountFacts> found =
                jdbi.inTransaction(transaction -> new Accounts(transaction).factsFor(List.of(need)));
        return found.get(need);
    }

    /** What stands now. */
    static Need now(String customer, FactKind... kinds) {
        return named(customer, Set.of(), Set.of(), null, kinds);
    }

    static Need named(
            String customer, Set<String> numbers, Set<String> words, @Nullable Window window, FactKind... kinds) {
        return new Need(BRAND, customer, Set.of(kinds), LATER, false, Set.of(), numbers, words, window);
    }

    /** What stands now, and how it stood. */
    static Need then(String customer, Instant before, FactKind... kinds) {
        return new Need(BRAND, customer, Set.of(kinds), before, true, Set.of(kinds), Set.of(), Set.of(), null);
    }

    /** Runs analyze, as a database that has stood for a day has it. */
    void settle() {
        List<String> tables = new ArrayList<>(List.of("fact", "account"));
        tables.forEach(table -> jdbi.useHandle(handle -> handle.execute("analyze " + table)));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
