package parley.handoff.promise;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.FeedSql;
import parley.handoff.storage.Rounds;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Looks after promises every two seconds. By an advisory lock one process at a time. */
@ApplicationScoped
public class PromiseKeeper {

    private static final long LOCK = 7_205_003;

    /** The engine counts on a word at least every three minutes. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Promises promises;
    private final PromiseConfig config;
    private final Map<String, Told> told = new HashMap<>();
    private Map<String, Long> seen = Map.of();
    private @Nullable Rounds rounds;

    public PromiseKeeper(Transactions transactions, Promises promises, PromiseConfig config) {
        this.transactions = transactions;
        this.promises = promises;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.every(config.check(), "promises", this::look);
    }

    /** What was seen counts only once it is committed. */
    public void look() {
        Map<String, Long> now = new HashMap<>(seen);
        transactions.number();
        boolean alone = transactions.in(Scope.EVERY_BRAND, tx -> tx.isAlone(LOCK) && follow(tx, now));
        if (alone) {
            seen = now;
            transactions.in(Scope.EVERY_BRAND, promises::renew);
            transactions.run(Scope.EVERY_BRAND, this::foretell);
        }
    }

    private boolean follow(DeskTransaction tx, Map<String, Long> now) {
        promises.follow(tx, now);
        return true;
    }

    private void foretell(DeskTransaction tx) {
        tx.sql(FeedSql.class).standing().forEach(brand -> foretell(tx, brand.brand()));
    }

    private void foretell(DeskTransaction tx, String brand) {
        Duration within = promises.foreseen(tx, brand);
        Told last = told.get(brand);
        if (last == null
                || !last.within().equals(within)
                || tx.now().isAfter(last.at().plus(LONGEST_SILENCE))) {
            Promises.tell(tx, brand, within);
            told.put(brand, new Told(within, tx.now()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private record Told(Duration within, Instant at) {}
}
