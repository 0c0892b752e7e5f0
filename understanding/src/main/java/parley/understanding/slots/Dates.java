package parley.understanding.slots;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days that were said by day and month, in figures, or as the part of something larger. */
final class Dates {

    static @Nullable Days date(Captures captures, Toward toward, Today today) {
        Optional<NumericDate> figures = captures.get("date", NumericDate.class);
        if (figures.isPresent()) {
            return inFigures(figures.get(), toward, today);
        }
        return on(captures.required("month"), captures.required("day"), captures.number("year"), toward, today);
    }

    private static @Nullable Days inFigures(NumericDate date, Toward toward, Today today) {
        Integer day = date.day();
        return day == null
                ? today.month(date.month(), date.year(), toward)
                : on(date.month(), day, date.year(), toward, today);
    }

    private static @Nullable Days on(int month, int day, @Nullable Integer year, Toward toward, Today today) {
        MonthDay monthDay = Today.monthDay(month, day);
        return monthDay == null ? null : today.date(monthDay, year, toward);
    }

    static @Nullable Days holiday(Captures captures, Toward toward, Today today) {
        MonthDay day =
                PeriodMeaning.holiday(captures.get("holiday", String.class).orElseThrow());
        return today.date(day, captures.number("year"), toward);
    }

    /** What "the end of …" is the end of: days already found, a month, a year, or a unit counted from today. */
    static @Nullable Days whole(Captures captures, PeriodMeaning.Argument argument, Today today) {
        Optional<Days> found = captures.get("period", Days.class);
        if (found.isPresent()) {
            return found.get();
        }
        Integer month = captures.number("month");
        if (month != null) {
            return today.month(month, captures.number("year"), argument.toward());
        }
        Optional<CalendarUnit> unit = captures.get("unit", CalendarUnit.class);
        if (unit.isPresent()) {
            return today.unit(unit.get(), argument.shift());
        }
        Integer year = captures.number("year");
        return year == null ? null : CalendarUnit.YEAR.around(LocalDate.of(year, 1, 1));
    }

    private Dates() {}
}
