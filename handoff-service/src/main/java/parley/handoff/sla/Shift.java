package parley.handoff.sla;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * One stretch of work within a day; lunch is the gap between two of them.
 *
 * @param to end, exclusive; midnight is the end of the day
 */
public record Shift(LocalTime from, LocalTime to) implements Comparable<Shift> {

    public Shift {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a shift from " + from + " cannot end at " + to
                    + ": one that passes midnight is two shifts, on two days");
        }
    }

    /** For example {@code 09:00-12:30}. */
    public static Shift parse(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("a shift is written like 09:00-12:30, not " + text);
        }
        String end = ends[1].strip();
        return new Shift(
                LocalTime.parse(ends[0].strip()), end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
    }

    boolean overlaps(Shift later) {
        return to.equals(LocalTime.MIDNIGHT) || later.from.isBefore(to);
    }

    /** The stretch on one day. Where the clocks go back, the hour that comes twice is worked twice. */
    Span on(LocalDate day, ZoneId zone) {
        LocalDate lastDay = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        ZonedDateTime start = ZonedDateTime.of(day, from, zone).withEarlierOffsetAtOverlap();
        ZonedDateTime end = ZonedDateTime.of(lastDay, to, zone);
        return new Span(
                start.toInstant(), (to.equals(LocalTime.MIDNIGHT) ? end : end.withLaterOffsetAtOverlap()).toInstant());
    }

    @Override
    public int compareTo(Shift other) {
        return from.compareTo(other.from);
    }
}
