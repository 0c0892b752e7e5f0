package parley.handoff.assignment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import parley.handoff.storage.Rounds;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Looks at the queue whenever it changed: who frees up is offered work at once. By an advisory lock one process at a time. */
@ApplicationScoped
public class Dispatch {

    private static final long LOCK = 7_205_002;

    /** Changes within this time are looked at together. */
    private static final Duration GATHER = Duration.ofMillis(30);

    /** A look rests twice as long as it took, so that a long queue leaves most of the machine to those who answer. */
    private static final int REST = 2;

    private final Transactions transactions;
    private final Offers offers;
    private final OfferConfig config;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile Duration rest = GATHER;
    private @Nullable Rounds rounds;
    private @Nullable Rounds forgetting;

    public Dispatch(Transactions transactions, Offers offers, OfferConfig config) {
        this.transactions = transactions;
        this.offers = offers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Rounds looks = Rounds.every(config.check(), "offers", this::lookAndRest);
        rounds = looks;
        forgetting = Rounds.every(
                Duration.ofHours(1), "old refusals", () -> transactions.run(Scope.EVERY_BRAND, offers::forgetOld));
        transactions.onChange(() -> nudge(looks));
    }

    private void nudge(Rounds looks) {
        if (nudged.compareAndSet(false, true)) {
            looks.again(rest);
        }
    }

    private void lookAndRest() {
        nudged.set(false);
        long start = System.nanoTime();
        look();
        Duration wanted = Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST);
        rest = wanted.compareTo(GATHER) > 0 ? wanted : GATHER;
    }

    /** @return how many offers were made */
    public int look() {
        return transactions.in(Scope.EVERY_BRAND, tx -> {
            if (!tx.isAlone(LOCK)) {
                return 0;
            }
            offers.withdraw(tx);
            return offers.make(tx);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (rounds != null && forgetting != null) {
            rounds.stop();
            forgetting.stop();
        }
    }
}
