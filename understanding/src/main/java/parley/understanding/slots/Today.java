package parley.understanding.slots;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The customer's day, from which everything without a year or a date is counted. */
record Today(LocalDate date) {

    /** 29 February returns after eight years at the most (1896 to 1904). */
    private static final int YEARS_SEARCHED = 9;

    Days plus(int days) {
        return Days.day(date.plusDays(days));
    }

    /** The whole unit {@code shift} away from the one of today. */
    Days unit(CalendarUnit unit, int shift) {
        return unit.around(unit.plus(date, shift));
    }

    @Nullable
    Days month(int month, @Nullable Integer year, Toward toward) {
        return near(
                year,
                toward,
                y -> CalendarUnit.MONTH.around(YearMonth.of(y, month).atDay(1)));
    }

    @Nullable
    Days date(MonthDay day, @Nullable Integer year, Toward toward) {
        return near(year, toward, y -> day.isValidYear(y) ? Days.day(day.atYear(y)) : null);
    }

    @Nullable
    Days quarter(int quarter, @Nullable Integer year, Toward toward) {
        if (quarter < 1 || quarter > 4) {
            return null;
        }
        return near(year, toward, y -> CalendarUnit.QUARTER.around(LocalDate.of(y, 3 * quarter, 1)));
    }

    /** A day of the month, in the nearest month that has it. */
    @Nullable
    Days dayOfMonth(int day, Toward toward) {
        for (int shift = 0; shift <= 12; shift++) {
            YearMonth month = YearMonth.from(date).plusMonths(toward.isFuture() ? shift : -shift);
            if (month.isValidDay(day) && toward.allows(Days.day(month.atDay(day)), date)) {
                return Days.day(month.atDay(day)).guessed();
            }
        }
        return null;
    }

    Days weekday(int weekday, Toward toward) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return Days.day(date.with(
                switch (toward) {
                    case PAST -> TemporalAdjusters.previousOrSame(day);
                    case LAST -> TemporalAdjusters.previous(day);
                    case NEXT -> TemporalAdjusters.next(day);
                    case COMING -> TemporalAdjusters.nextOrSame(day);
                }));
    }

    private @Nullable Days near(@Nullable Integer year, Toward toward, IntFunction<@Nullable Days> in) {
        if (year != null) {
            return in.apply(year);
        }
        int step = toward.isFuture() ? 1 : -1;
        for (int shift = 0; shift < YEARS_SEARCHED; shift++) {
            Days days = in.apply(date.getYear() + step * shift);
            if (days != null && toward.allows(days, date)) {
                return days.guessed();
            }
        }
        return null;
    }

    /** A month and day as they were typed, or nothing if no such day exists. */
    static @Nullable MonthDay monthDay(int month, int day) {
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
