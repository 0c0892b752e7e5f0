package parley.engine.turn;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import parley.engine.journal.Outcome;

/** Counts decisions for the operator: {@code parley_turns_total} by brand, intent and decision. */
@ApplicationScoped
public class TurnMetrics {

    private final MeterRegistry registry;

    TurnMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts what is committed. */
    void count(Collection<Outcome> committed) {
        for (Outcome outcome : committed) {
            registry.counter(
                            "parley.turns",
                            "brand",
                            outcome.key().brand(),
                            "intent",
                            outcome.intent(),
                            "decision",
                            outcome.decision())
                    .increment();
        }
    }
}
