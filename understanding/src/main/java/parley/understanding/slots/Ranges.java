package parley.understanding.slots;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days between two others. Where a year was left out, it is chosen so that the range does not run backwards. */
final class Ranges {

    static @Nullable Days between(List<Days> ends) {
        return ends.size() < 2 ? null : between(ends.get(0), ends.get(1));
    }

    private static @Nullable Days between(Days first, Days last) {
        Days begin = first;
        Days end = last;
        if (begin.from().isAfter(end.to()) && begin.yearGuessed()) {
            begin = begin.plusYears(-1);
        }
        if (begin.from().getYear() < end.to().getYear() && begin.yearGuessed() && !end.yearGuessed()) {
            begin = begin.plusYears(end.from().getYear() - begin.from().getYear());
        }
        return begin.from().isAfter(end.to())
                ? null
                : new Days(begin.from(), end.to(), begin.yearGuessed() && end.yearGuessed());
    }

    static @Nullable Days months(Captures captures, Today today) {
        List<Integer> months = captures.all("month", Integer.class);
        if (months.size() < 2) {
            return null;
        }
        Integer year = captures.number("year");
        Days last = today.month(months.get(1), year, Toward.PAST);
        if (last == null) {
            return null;
        }
        int firstYear = last.from().getYear() - (months.get(0) > months.get(1) ? 1 : 0);
        Days first = today.month(months.get(0), firstYear, Toward.PAST);
        return first == null ? null : new Days(first.from(), last.to(), year == null);
    }

    static @Nullable Days neighbours(Captures captures, Today today) {
        List<Integer> months = captures.all("month", Integer.class);
        boolean follow = months.size() == 2 && months.get(0) % 12 + 1 == months.get(1);
        return follow ? months(captures, today) : null;
    }

    static @Nullable Days days(Captures captures, Toward toward, Today today) {
        List<Integer> days = captures.all("day", Integer.class);
        if (days.size() < 2 || days.get(0) > days.get(1)) {
            return null;
        }
        Days last = last(captures, days.get(1), toward, today);
        return last == null ? null : new Days(last.from().withDayOfMonth(days.get(0)), last.to(), last.yearGuessed());
    }

    private static @Nullable Days last(Captures captures, int day, Toward toward, Today today) {
        Integer month = captures.number("month");
        if (month == null) {
            return today.dayOfMonth(day, toward);
        }
        MonthDay monthDay = Today.monthDay(month, day);
        return monthDay == null ? null : today.date(monthDay, captures.number("year"), toward);
    }

    static Days since(Days period, Today today) {
        Days begin = period.from().isAfter(today.date()) && period.yearGuessed() ? period.plusYears(-1) : period;
        return begin.from().isAfter(today.date()) ? period : Days.of(begin.from(), today.date());
    }

    static Days after(Days period, Today today) {
        boolean over = period.to().isBefore(today.date());
        return over ? Days.of(period.to().plusDays(1), today.date()) : period;
    }

    static Days until(Days period, Today today) {
        return period.to().isBefore(today.date()) ? period : Days.of(today.date(), period.to());
    }

    private Ranges() {}
}
