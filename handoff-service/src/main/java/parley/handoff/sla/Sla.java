package parley.handoff.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast people answer, in open time from when a person was asked for; what the assistant did before does not count.
 *
 * @param warnAt share of the time after which it is high time, above 0 and up to 1
 */
public record Sla(
        Duration firstResponse, Duration nextResponse, Duration resolution, double warnAt, BusinessHours hours) {

    public Sla {
        if (!(warnAt > 0 && warnAt <= 1)) {
            throw new IllegalArgumentException("a warning comes after a share above 0 and up to 1, not " + warnAt);
        }
    }

    /** What must happen next, and when; empty once all is done or where nobody ever works. */
    public Optional<Deadline> next(Course course) {
        if (course.resolvedAt() != null) {
            return Optional.empty();
        }
        Optional<Deadline> answer = course.answeredAt() == null
                ? deadline(Deadline.Kind.FIRST_RESPONSE, course.requestedAt(), firstResponse)
                : waitsAgain(course).flatMap(since -> deadline(Deadline.Kind.NEXT_RESPONSE, since, nextResponse));
        Optional<Deadline> end = deadline(Deadline.Kind.RESOLUTION, course.requestedAt(), resolution);
        return answer.isPresent()
                        && end.isPresent()
                        && end.get().due().isBefore(answer.get().due())
                ? end
                : answer.or(() -> end);
    }

    /** Since when the customer waits for an answer to what they said after ours. */
    private static Optional<Instant> waitsAgain(Course course) {
        return Optional.ofNullable(course.customerWaitsSince());
    }

    private Optional<Deadline> deadline(Deadline.Kind kind, Instant from, Duration allowed) {
        Duration untilWarning = Duration.ofMillis(Math.round(allowed.toMillis() * warnAt));
        return hours.after(from, allowed)
                .flatMap(due -> hours.after(from, untilWarning).map(warn -> new Deadline(kind, warn, due)));
    }
}
