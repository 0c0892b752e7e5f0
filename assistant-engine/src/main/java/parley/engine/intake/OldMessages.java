package parley.engine.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import parley.outbox.HandledMessages;

/** Forgets messages that can not come again, so that the memory of them does not grow for ever. */
@ApplicationScoped
public class OldMessages {

    private static final int AT_ONCE = 5_000;

    private final Jdbi jdbi;
    private final MemoryConfig config;
    private final InstantSource clock;

    OldMessages(Jdbi jdbi, MemoryConfig config, InstantSource clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant before = clock.instant().minus(config.kept());
        while (forgetSome(before) == AT_ONCE) {
            // there are more
        }
    }

    private int forgetSome(Instant before) {
        return jdbi.inTransaction(transaction -> HandledMessages.forget(transaction, before, AT_ONCE));
    }
}
