package parley.handoff.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.outbox.HandledMessages;

/** Forgets messages that can not come again, so that the memory of them does not grow for ever. */
@ApplicationScoped
public class OldMessages {

    private static final int AT_ONCE = 5_000;

    private final Transactions transactions;
    private final MemoryConfig config;

    OldMessages(Transactions transactions, MemoryConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        while (forgetSome() == AT_ONCE) {
            // there are more
        }
    }

    private int forgetSome() {
        return transactions.in(
                Scope.EVERY_BRAND,
                tx -> HandledMessages.forget(tx.handle(), tx.now().minus(config.kept()), AT_ONCE));
    }
}
