package parley.local.stack;

import java.time.Duration;

/**
 * How long to wait before a child is started again: one second, doubled up to half a minute while it keeps ending soon.
 */
record BackOff(Duration pause) {

    static final BackOff FIRST = new BackOff(Duration.ZERO);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD_LIFE = Duration.ofMinutes(1);

    /** The next one, after a life of that length. */
    BackOff after(Duration life) {
        if (pause.isZero() || life.compareTo(GOOD_LIFE) >= 0) {
            return new BackOff(SHORTEST);
        }
        Duration doubled = pause.multipliedBy(2);
        return new BackOff(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
