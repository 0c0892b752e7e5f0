package parley.understanding.slots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.conversation.intent.Slot;

/**
 * One way to read some tokens of a sentence.
 *
 * @param from first token
 * @param to token behind the last
 * @param length in characters
 */
record Reading(Slot slot, Kind kind, int from, int to, int length) {

    /** Stronger kinds first: of two readings of the same length the stronger stays. */
    enum Kind {
        EMAIL,
        PHONE,
        PERIOD,
        AMOUNT,
        PRODUCT,
        REFERENCE,
        QUANTITY,
        NUMBER;

        /** Whether a number of this kind says of itself what it is, so that it is not an order's. */
        boolean explainsItsNumber() {
            return this == EMAIL || this == PHONE || this == PERIOD || this == AMOUNT;
        }
    }

    private static final Comparator<Reading> BEST_FIRST = Comparator.comparingInt(Reading::length)
            .reversed()
            .thenComparing(Reading::kind)
            .thenComparingInt(Reading::from);

    /** The slots that remain when longer readings have displaced the shorter ones that they touch. */
    static List<Slot> withoutOverlaps(List<Reading> readings) {
        List<Reading> kept = new ArrayList<>();
        readings.stream()
                .filter(reading -> readings.stream().noneMatch(reading::yieldsTo))
                .sorted(BEST_FIRST)
                .filter(reading -> kept.stream().noneMatch(reading::touches))
                .forEach(kept::add);
        return kept.stream()
                .sorted(Comparator.comparingInt(Reading::from))
                .map(Reading::slot)
                .toList();
    }

    /** "order 1042 euros", "invoice 2025": the number belongs to the amount and the year. */
    private boolean yieldsTo(Reading other) {
        return !kind.explainsItsNumber()
                && kind != Kind.PRODUCT
                && other.kind.explainsItsNumber()
                && other.from < to
                && other.to >= to;
    }

    private boolean touches(Reading other) {
        return from < other.to && other.from < to;
    }
}
