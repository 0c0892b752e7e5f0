package parley.understanding.slots;

import java.time.LocalDate;

/** Which of the many Marches or Mondays is meant. */
enum Toward {
    /** The most recent that has begun. */
    PAST,
    /** The most recent that is over. */
    LAST,
    /** The first that has not begun. */
    NEXT,
    /** The first that is not over. */
    COMING;

    boolean isFuture() {
        return this == NEXT || this == COMING;
    }

    boolean allows(Days days, LocalDate today) {
        return switch (this) {
            case PAST -> !days.from().isAfter(today);
            case LAST -> days.to().isBefore(today);
            case NEXT -> days.from().isAfter(today);
            case COMING -> !days.to().isBefore(today);
        };
    }
}
