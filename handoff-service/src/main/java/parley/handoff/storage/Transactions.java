package parley.handoff.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.outbox.Database;

/** Opens the transactions of the desk, each in the eyes of whom it acts for. */
@ApplicationScoped
public class Transactions {

    private final Jdbi jdbi;
    private final OutboxDrain drain;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Transactions(DataSource source, OutboxDrain drain) {
        this.jdbi = Database.jdbi(source);
        this.drain = drain;
    }

    /** Runs something short after each commit of this process that changed a handoff. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Runs work in one transaction; whatever it throws undoes everything. */
    public <T> T in(Scope scope, Function<DeskTransaction, T> work) {
        Ended<T> ended = jdbi.inTransaction(handle -> {
            DeskTransaction transaction = new DeskTransaction(handle, begin(handle, scope));
            T result = work.apply(transaction);
            transaction.finish();
            return new Ended<>(result, transaction.isAnnouncing(), transaction.isChanging());
        });
        if (ended.changing()) {
            listeners.forEach(Runnable::run);
        }
        if (ended.announcing()) {
            drain.nudge();
        }
        return ended.result();
    }

    /** The same, for work without a result. */
    public void run(Scope scope, Consumer<DeskTransaction> work) {
        in(scope, transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** Numbers what was committed since the last time; to be done before changes are followed, in a transaction of its own. */
    public void number() {
        run(Scope.EVERY_BRAND, tx -> tx.sql(FeedSql.class).number());
    }

    /** Settings of the transaction only: a plain SET would leak to the next user of the connection. */
    private static Instant begin(Handle handle, Scope scope) {
        return handle.createQuery("""
                        select now()
                        from (select set_config('role', 'parley_desk', true), set_config('parley.brands', :brands, true)) as seen
                        """)
                .bind("brands", scope.brands())
                .mapTo(Instant.class)
                .one();
    }

    private record Ended<T>(T result, boolean announcing, boolean changing) {}
}
