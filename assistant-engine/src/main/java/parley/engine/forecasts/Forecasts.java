package parley.engine.forecasts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.conversation.Turn;
import parley.engine.forecasts.ForecastSql.Told;

/**
 * How soon a person answers. Only one engine reads what the desk says of a brand; all of them read it here, every two
 * seconds and never within a turn.
 */
@ApplicationScoped
public class Forecasts {

    /** The desk tells it at least once a minute; who is silent for longer is not there. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private final Jdbi jdbi;
    private volatile Map<String, Told> told = Map.of();

    Forecasts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Remembers what the desk told. */
    public static void remember(Handle transaction, String brand, Duration within, Instant at) {
        transaction.attach(ForecastSql.class).put(brand, within.toSeconds(), at);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        told = jdbi.withExtension(ForecastSql.class, ForecastSql::all).stream()
                .collect(Collectors.toUnmodifiableMap(Told::brand, Function.identity()));
    }

    /** Within which a person answers; the usual time if the desk has not told lately. */
    public Duration within(String brand, Instant now) {
        Told last = told.get(brand);
        return last == null || now.isAfter(last.toldAt().plus(GOOD_FOR))
                ? Turn.PROMISE
                : Duration.ofSeconds(last.withinSeconds());
    }
}
