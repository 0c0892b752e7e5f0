package parley.handoff.watchdog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Tells operators what has no outcome: {@code parley_watchdog_open}, {@code _overdue} and {@code _handed_over_total}. */
@ApplicationScoped
public class WatchdogMetrics {

    private final MeterRegistry registry;
    private volatile int open;
    private volatile int overdue;

    public WatchdogMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("parley.watchdog.open", this, metrics -> metrics.open)
                .description("accepted utterances that have no outcome yet")
                .register(registry);
        Gauge.builder("parley.watchdog.overdue", this, metrics -> metrics.overdue)
                .description("those of them that are past their deadline, handed over or not")
                .register(registry);
    }

    void show(int nowOpen, int nowOverdue) {
        open = nowOpen;
        overdue = nowOverdue;
    }

    void handedOver(Collection<Heard> overdueOnes) {
        overdueOnes.forEach(heard -> registry.counter(
                        "parley.watchdog.handed.over", "brand", heard.id().brand())
                .increment());
    }
}
