package parley.understanding.slots;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days, both ends included.
 *
 * @param yearGuessed the customer gave no year, so that a range around these days may move them by whole years
 */
record Days(LocalDate from, LocalDate to, boolean yearGuessed) {

    static Days of(LocalDate from, LocalDate to) {
        return new Days(from, to, false);
    }

    static Days day(LocalDate day) {
        return of(day, day);
    }

    long count() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Days guessed() {
        return new Days(from, to, true);
    }

    Days plusYears(int years) {
        return new Days(from.plusYears(years), to.plusYears(years), yearGuessed);
    }
}
