package parley.understanding.slots;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The beginning, middle and end of a period. A month falls into thirds of ten days, the last taking what is left; a year
 * into its first quarter, the two in the middle, and its last.
 */
final class Parts {

    private static final int SHORTEST_YEAR = 365;

    static @Nullable Days start(@Nullable Days whole) {
        return whole == null ? null : new Days(whole.from(), middleFrom(whole).minusDays(1), whole.yearGuessed());
    }

    static @Nullable Days middle(@Nullable Days whole) {
        return whole == null ? null : new Days(middleFrom(whole), endFrom(whole).minusDays(1), whole.yearGuessed());
    }

    static @Nullable Days end(@Nullable Days whole) {
        return whole == null ? null : new Days(endFrom(whole), whole.to(), whole.yearGuessed());
    }

    private static LocalDate middleFrom(Days whole) {
        return isYear(whole) ? whole.from().plusMonths(3) : whole.from().plusDays(third(whole));
    }

    private static LocalDate endFrom(Days whole) {
        return isYear(whole) ? whole.from().plusMonths(9) : whole.from().plusDays(2 * third(whole));
    }

    private static long third(Days whole) {
        return whole.count() / 3;
    }

    private static boolean isYear(Days whole) {
        return whole.count() >= SHORTEST_YEAR;
    }

    private Parts() {}
}
