package parley.handoff.sla;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, the end excluded; empty if it does not end after it starts. */
record Span(Instant start, Instant end) {

    /** What of it lies after an instant. */
    Span after(Instant instant) {
        return start.isBefore(instant) ? new Span(instant, end) : this;
    }

    /** What of it lies before an instant. */
    Span before(Instant instant) {
        return end.isAfter(instant) ? new Span(start, instant) : this;
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    Duration length() {
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
