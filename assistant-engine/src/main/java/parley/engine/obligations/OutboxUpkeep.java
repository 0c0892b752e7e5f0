package parley.engine.obligations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import parley.outbox.Outbox;

/** Forgets sent messages after a while; entries and outcomes are kept. */
@ApplicationScoped
public class OutboxUpkeep {

    private static final Duration KEEP = Duration.ofHours(1);

    private final Outbox outbox;

    OutboxUpkeep(Outbox outbox) {
        this.outbox = outbox;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        outbox.purge(KEEP);
    }
}
