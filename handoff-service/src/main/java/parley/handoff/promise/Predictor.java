package parley.handoff.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parley.handoff.sla.BusinessHours;
import parley.handoff.sla.Sla;

/**
 * Predicts when a person answers, so that nine of ten answers come before.
 *
 * <p>With {@code n} waiting ahead, {@code s} places of which {@code f} are free, and a mean handling time {@code h}, somebody
 * is free for this one after {@code k = n + 1 - f} conversations have ended; none if {@code k <= 0}. While all places are taken
 * they end at the rate {@code s / h}, so that the wait is a sum of {@code k} exponential times: mean {@code k h / s}, standard
 * deviation {@code sqrt(k) h / s} (Whitt, "Predicting queueing delays", Management Science 45, 1999). The promise is
 * {@code (k + 1.2816 sqrt(k)) h / s}, the normal approximation of its ninth decile, plus the time to the first answer,
 * counted in open hours and rounded up to the next five minutes. Where nobody is there, it is the agreed first response.
 */
public final class Predictor {

    /** Ninth decile of the standard normal distribution. */
    private static final double NINE_OF_TEN = 1.2816;

    private static final long STEP_SECONDS = Duration.ofMinutes(5).toSeconds();

    private final BusinessHours hours;
    private final Duration agreed;

    public Predictor(Sla sla) {
        this.hours = sla.hours();
        this.agreed = sla.firstResponse();
    }

    /** When a person has answered whoever stands there now; never at once, and always some time. */
    public Instant by(Traffic traffic, Instant now) {
        Duration work = traffic.places() == 0 ? agreed : openTime(traffic);
        Optional<Instant> by = hours.after(now, work);
        return roundedUp(by.orElseGet(() -> now.plus(work)), now);
    }

    /** How much open time it takes. */
    static Duration openTime(Traffic traffic) {
        return waiting(traffic).plus(traffic.pickUp());
    }

    static Duration waiting(Traffic traffic) {
        int free = Math.max(0, traffic.places() - traffic.taken());
        int ends = traffic.ahead() + 1 - free;
        if (ends <= 0) {
            return Duration.ZERO;
        }
        double each = (double) traffic.handling().toMillis() / traffic.places();
        return Duration.ofMillis(Math.round((ends + NINE_OF_TEN * Math.sqrt(ends)) * each));
    }

    private static Instant roundedUp(Instant by, Instant now) {
        long seconds = Math.max(1, Duration.between(now, by).toSeconds());
        return now.plusSeconds((seconds + STEP_SECONDS - 1) / STEP_SECONDS * STEP_SECONDS);
    }
}
