package parley.understanding.slots;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase about days may mean, and the elements that the meaning needs. */
enum PeriodMeaning {
    /** {@code day -1}: yesterday. */
    DAY((c, a, today) -> today.plus(a.shift())),
    /** {@code unit -1}: the whole calendar unit before the current one. */
    UNIT((c, a, today) -> today.unit(unit(c), a.shift()), "unit"),
    /** The day that many units before today; one unit if no number was said. */
    AGO((c, a, today) -> Days.day(unit(c).plus(today.date(), -count(c))), "unit"),
    /** The day that many units after today. */
    AHEAD((c, a, today) -> Days.day(unit(c).plus(today.date(), count(c))), "unit"),
    /** From that many units ago to today. */
    LAST_UNITS((c, a, today) -> Days.of(unit(c).plus(today.date(), -count(c)), today.date()), "unit"),
    /** From today to that many units ahead. */
    NEXT_UNITS((c, a, today) -> Days.of(today.date(), unit(c).plus(today.date(), count(c))), "unit"),
    /** A day of a month, or a date in figures. */
    DATE((c, a, today) -> Dates.date(c, a.toward(), today)),
    DAY_OF_MONTH((c, a, today) -> today.dayOfMonth(c.required("day"), a.toward()), "day"),
    WEEKDAY((c, a, today) -> today.weekday(c.required("weekday"), a.toward()), "weekday"),
    /** {@code weekday-of-week -1}: that day of the week before. */
    WEEKDAY_OF_WEEK(
            (c, a, today) ->
                    Days.day(today.unit(CalendarUnit.WEEK, a.shift()).from().plusDays(c.required("weekday") - 1L)),
            "weekday"),
    MONTH((c, a, today) -> today.month(c.required("month"), c.number("year"), a.toward()), "month"),
    /** {@code month-of-year -1}: that month of last year. */
    MONTH_OF_YEAR(
            (c, a, today) -> today.month(c.required("month"), today.date().getYear() + a.shift(), a.toward()), "month"),
    QUARTER((c, a, today) -> today.quarter(quarter(c), c.number("year"), a.toward())),
    YEAR((c, a, today) -> CalendarUnit.YEAR.around(LocalDate.of(c.required("year"), 1, 1)), "year"),
    HOLIDAY((c, a, today) -> Dates.holiday(c, a.toward(), today), "holiday"),
    /** The first third of a period; of a year, its first quarter. */
    START((c, a, today) -> Parts.start(Dates.whole(c, a, today))),
    MIDDLE((c, a, today) -> Parts.middle(Dates.whole(c, a, today))),
    END((c, a, today) -> Parts.end(Dates.whole(c, a, today))),
    /** Two months side by side: "March and April". */
    MONTHS((c, a, today) -> Ranges.neighbours(c, today), "month"),
    MONTH_RANGE((c, a, today) -> Ranges.months(c, today), "month"),
    /** Two days of one month. */
    DAY_RANGE((c, a, today) -> Ranges.days(c, a.toward(), today), "day"),
    RANGE((c, a, today) -> Ranges.between(c.all("period", Days.class)), "period"),
    /** From the beginning of a period to today. */
    SINCE((c, a, today) -> Ranges.since(period(c), today), "period"),
    /** From the day after a period to today. */
    AFTER((c, a, today) -> Ranges.after(period(c), today), "period"),
    /** From today to the end of a period that is not over. */
    UNTIL((c, a, today) -> Ranges.until(period(c), today), "period");

    @FunctionalInterface
    private interface Reckoning {
        @Nullable
        Days days(Captures captures, Argument argument, Today today);
    }

    /**
     * What stands behind the meaning's name in content: a number of units, or a direction.
     *
     * @param given whether the author wrote it
     */
    record Argument(int shift, Toward toward, boolean given) {
        static final Argument NONE = new Argument(0, Toward.PAST, false);

        Argument to(Toward other) {
            return new Argument(shift, other, given);
        }

        static Argument of(String text, ContentNode at) {
            if (text.matches("[-+]?[0-9]{1,4}")) {
                return new Argument(Integer.parseInt(text), Toward.PAST, true);
            }
            for (Toward toward : Toward.values()) {
                if (toward.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return new Argument(0, toward, true);
                }
            }
            throw at.error("expected a number or one of past, last, next, coming, not '" + text + "'");
        }
    }

    private final Reckoning reckoning;
    private final Set<String> needed;

    PeriodMeaning(Reckoning reckoning, String... needed) {
        this.reckoning = reckoning;
        this.needed = Set.of(needed);
    }

    String inContent() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses a phrase that lacks what the meaning is reckoned from. */
    void check(Set<String> elements, ContentNode phrase) {
        if (!elements.containsAll(needed)) {
            throw phrase.error(
                    inContent() + " needs " + needed + " in every phrase; '" + phrase.text() + "' can be said without");
        }
        boolean dated = elements.contains("date") || elements.containsAll(Set.of("day", "month"));
        if (this == DATE && !dated) {
            throw phrase.error("date needs <date>, or <day> and <month>, in every phrase");
        }
        if (this == QUARTER && !elements.contains("day") && !elements.contains("quarter-name")) {
            throw phrase.error("quarter needs <quarter-name> or <day> in every phrase");
        }
    }

    /** Whether a verb in the future makes it the coming one: "will it come on Monday". */
    boolean leansOnTense() {
        return this == WEEKDAY || this == DAY_OF_MONTH || this == HOLIDAY;
    }

    /** The days, or null if the calendar has none such. */
    @Nullable
    Days days(Captures captures, Argument argument, Today today) {
        return reckoning.days(captures, argument, today);
    }

    private static CalendarUnit unit(Captures captures) {
        return captures.get("unit", CalendarUnit.class).orElseThrow();
    }

    private static int count(Captures captures) {
        @Nullable Integer count = captures.number("n");
        return count == null ? 1 : count;
    }

    private static int quarter(Captures captures) {
        @Nullable Integer named = captures.number("quarter-name");
        return named == null ? captures.required("day") : named;
    }

    private static Days period(Captures captures) {
        return captures.get("period", Days.class).orElseThrow();
    }

    /** The month and day of a holiday's value such as {@code 12-25}. */
    static MonthDay holiday(String value) {
        return MonthDay.parse("--" + value);
    }
}
