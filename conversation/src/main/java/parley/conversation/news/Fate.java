package parley.conversation.news;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What becomes of news at the moment it could be told. */
public sealed interface Fate {

    /** Tell it now. */
    record Tell() implements Fate {}

    /** The customer sleeps: look again then. */
    record Wait(Instant until) implements Fate {}

    /** It is recorded and never told. */
    record Keep(Reason reason) implements Fate {}

    /** Why news is kept. */
    enum Reason {
        /** Something newer is known of the same thing, so it would contradict what was said or is about to be. */
        OVERTAKEN,
        /** It happened long before we heard of it: history, no news. */
        OLD,
        /** The customer wants no messages of the assistant's own accord. */
        UNWANTED
    }

    /** Older than this it is history. */
    Duration FRESH = Duration.ofDays(2);

    LocalTime QUIET_FROM = LocalTime.of(21, 0);
    LocalTime QUIET_UNTIL = LocalTime.of(8, 0);

    /**
     * Decides.
     *
     * @param happened business time of the fact
     * @param current whether nothing newer is known of the same thing
     * @param wanted whether the customer wants such messages
     * @param zone of the customer
     */
    static Fate of(Instant happened, boolean current, boolean wanted, ZoneId zone, Instant now) {
        if (!wanted) {
            return new Keep(Reason.UNWANTED);
        }
        if (!current) {
            return new Keep(Reason.OVERTAKEN);
        }
        ZonedDateTime local = now.atZone(zone);
        if (Duration.between(happened, now).compareTo(FRESH) > 0) {
            return new Keep(Reason.OLD);
        }
        return isQuiet(local.toLocalTime()) ? new Wait(morningAfter(local)) : new Tell();
    }

    private static boolean isQuiet(LocalTime time) {
        return !time.isBefore(QUIET_FROM) || time.isBefore(QUIET_UNTIL);
    }

    private static Instant morningAfter(ZonedDateTime local) {
        ZonedDateTime morning = local.with(QUIET_UNTIL);
        return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
    }
}
