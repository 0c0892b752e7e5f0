package parley.conversation.intent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import parley.conversation.account.Money;

/** Something the utterance names: a number, a period, an amount. Each keeps the customer's own words. */
public sealed interface Slot {

    /** Name of the slot, for example {@code order}, {@code invoice}, {@code period}. */
    String name();

    /** The words of the utterance that it was read from. */
    String words();

    /**
     * A reference or an open text. {@code number} is a reference of which nothing tells whether it is an order's or an
     * invoice's.
     *
     * @param value in its canonical form, for example {@code 1042} for "nr. 1042"
     */
    record Text(String name, String value, String words) implements Slot {}

    /**
     * Days, both ends included; a single day has equal ends.
     *
     * @param from first day
     * @param to last day, not before {@code from}
     */
    record Period(String name, LocalDate from, LocalDate to, String words) implements Slot {
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("period ends on " + to + " before it begins on " + from);
            }
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** Number of days, both ends included. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /** A sum of money. */
    record Amount(String name, Money amount, String words) implements Slot {}

    /** A count of things. */
    record Quantity(String name, long value, String words) implements Slot {}
}
