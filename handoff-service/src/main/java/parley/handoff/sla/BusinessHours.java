package parley.handoff.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When people work: shifts by day of the week in a zone, days off, and days with hours of their own. Durations are elapsed
 * time, so an hour of work is an hour also when the clocks change.
 *
 * @param special days that keep neither the week's shifts nor the days off
 */
public record BusinessHours(
        ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> daysOff, Map<LocalDate, List<Shift>> special) {

    /** Whoever finds no open hour within this many days never will. */
    private static final int HORIZON_DAYS = 400;

    public BusinessHours {
        week = sorted(week);
        special = sorted(special);
        daysOff = Set.copyOf(daysOff);
    }

    private static <K> Map<K, List<Shift>> sorted(Map<K, List<Shift>> shifts) {
        return shifts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> apart(day.getValue())));
    }

    private static List<Shift> apart(List<Shift> shifts) {
        List<Shift> sorted = shifts.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(sorted.get(i - 1) + " and " + sorted.get(i) + " overlap");
            }
        }
        return sorted;
    }

    /** Day and night, every day. */
    public static BusinessHours always() {
        return of(ZoneId.of("UTC"), Set.of(DayOfWeek.values()), "00:00-24:00");
    }

    /** The same shifts on some days of the week, none on the others. */
    public static BusinessHours of(ZoneId zone, Set<DayOfWeek> days, String... shifts) {
        List<Shift> daily = Arrays.stream(shifts).map(Shift::parse).toList();
        return new BusinessHours(
                zone, days.stream().collect(Collectors.toMap(day -> day, day -> daily)), Set.of(), Map.of());
    }

    public BusinessHours withDaysOff(Set<LocalDate> days) {
        return new BusinessHours(zone, week, days, special);
    }

    public BusinessHours withSpecial(Map<LocalDate, List<Shift>> days) {
        return new BusinessHours(zone, week, daysOff, days);
    }

    public boolean isOpen(Instant instant) {
        return spansFrom(instant, 1).anyMatch(span -> span.contains(instant));
    }

    /** When somebody works next: the instant itself if it is open, empty if nobody ever does. */
    public Optional<Instant> opensAt(Instant instant) {
        return spansFrom(instant, HORIZON_DAYS)
                .map(span -> span.after(instant))
                .filter(span -> span.length().isPositive())
                .map(Span::start)
                .findFirst();
    }

    /**
     * When so much open time has passed; a deadline that ends with a shift falls on its end, not on the next morning.
     *
     * @return empty if there is not that much open time in sight
     */
    public Optional<Instant> after(Instant start, Duration work) {
        if (!work.isPositive()) {
            return opensAt(start);
        }
        Duration left = work;
        for (Span span : (Iterable<Span>) spansFrom(start, HORIZON_DAYS).map(s -> s.after(start))::iterator) {
            if (left.compareTo(span.length()) <= 0) {
                return Optional.of(span.start().plus(left));
            }
            left = left.minus(span.length());
        }
        return Optional.empty();
    }

    /** Open time between two instants; zero if the second is not later. */
    public Duration between(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        long days = Duration.between(start, end).toDays() + 2;
        return spansFrom(start, days)
                .map(span -> span.after(start).before(end).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** From the day before: at midnight a zone's yesterday may still be at work after the clocks went back. */
    private Stream<Span> spansFrom(Instant instant, long days) {
        LocalDate first = instant.atZone(zone).toLocalDate().minusDays(1);
        return LongStream.rangeClosed(0, days + 1).mapToObj(first::plusDays).flatMap(this::spans);
    }

    private Stream<Span> spans(LocalDate day) {
        return shifts(day).stream().map(shift -> shift.on(day, zone));
    }

    private List<Shift> shifts(LocalDate day) {
        List<Shift> own = special.get(day);
        if (own != null) {
            return own;
        }
        return daysOff.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
