package parley.understanding.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A unit that calendars count in. Weeks begin on Monday (ISO 8601); a weekend is Saturday and Sunday. */
enum CalendarUnit {
    DAY,
    WEEK,
    WEEKEND,
    FORTNIGHT,
    MONTH,
    QUARTER,
    YEAR;

    String inContent() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CalendarUnit of(String content) {
        return valueOf(content.toUpperCase(Locale.ROOT));
    }

    LocalDate plus(LocalDate day, int count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2L * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case YEAR -> day.plusYears(count);
        };
    }

    /** The whole unit that the day lies in; for a weekend, that of its week. */
    Days around(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (this) {
            case DAY -> Days.of(day, day);
            case WEEK -> Days.of(monday, monday.plusDays(6));
            case WEEKEND -> Days.of(monday.plusDays(5), monday.plusDays(6));
            case FORTNIGHT -> Days.of(monday, monday.plusDays(13));
            case MONTH -> Days.of(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                LocalDate first = day.withDayOfMonth(1)
                        .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
                yield Days.of(first, first.plusMonths(3).minusDays(1));
            }
            case YEAR -> Days.of(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }
}
