package parley.handoff.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.handoff.promise.TrafficSql.Crowd;
import parley.handoff.promise.TrafficSql.Pace;
import parley.handoff.storage.DeskTransaction;

/** Counts what predictions rest on. How fast people are changes slowly and is measured once a minute. */
@ApplicationScoped
public class Traffics {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** What is assumed counts like so many measured conversations. */
    private static final int ASSUMED = 5;

    private final PromiseConfig config;
    private final Map<String, Measured> measured = new ConcurrentHashMap<>();

    public Traffics(PromiseConfig config) {
        this.config = config;
    }

    /** The traffic that somebody meets who asks for a person of this brand now. */
    Traffic of(DeskTransaction tx, String brand) {
        Crowd crowd = tx.sql(TrafficSql.class).crowd(brand);
        Pace pace = pace(tx, brand);
        double handling = (config.handling().toMillis() * (double) ASSUMED + pace.handlingSeconds() * 1000)
                / (ASSUMED + pace.closed());
        Double seconds = pace.pickUpSeconds();
        return new Traffic(
                crowd.ahead(),
                crowd.places(),
                crowd.taken(),
                Duration.ofMillis(Math.round(handling)),
                seconds == null ? config.pickUp() : Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private Pace pace(DeskTransaction tx, String brand) {
        Measured last = measured.get(brand);
        if (last == null || tx.now().isAfter(last.at().plus(GOOD_FOR))) {
            last = new Measured(tx.sql(TrafficSql.class).pace(brand), tx.now());
            measured.put(brand, last);
        }
        return last.pace();
    }

    private record Measured(Pace pace, Instant at) {}
}
