package parley.handoff.promise;

import java.time.Duration;

/**
 * What a prediction rests on.
 *
 * @param ahead how many wait before this one
 * @param places how many conversations the advisors who are there can have at once, together
 * @param taken how many of these places are taken
 * @param handling mean time from taking a conversation to letting it go
 * @param pickUp time from taking a conversation to the first answer, that nine of ten need
 */
public record Traffic(int ahead, int places, int taken, Duration handling, Duration pickUp) {

    public Traffic {
        if (ahead < 0 || places < 0 || taken < 0) {
            throw new IllegalArgumentException("counts cannot be negative: " + ahead + ", " + places + ", " + taken);
        }
    }

    Traffic withAhead(int others) {
        return new Traffic(others, places, taken, handling, pickUp);
    }
}
