package parley.conversation.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.conversation.account.Money;

/**
 * Something to say, before it is put into words: a key of the pack's wording and the values its sentence needs.
 *
 * @param key for example {@code order.shipped}
 */
public record Phrase(String key, Map<String, Value> values) {

    public Phrase {
        values = Map.copyOf(values);
    }

    public static Phrase of(String key) {
        return new Phrase(key, Map.of());
    }

    /** The same phrase with one value more. */
    public Phrase with(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Phrase(key, more);
    }

    /** A value inside a sentence; its kind decides how a language writes it. */
    public sealed interface Value {

        /** Words that stand as they are. */
        record Words(String text) implements Value {}

        /** A calendar day. */
        record Day(LocalDate day) implements Value {}

        /** An instant, written in the customer's zone. */
        record Moment(Instant instant) implements Value {}

        /** A sum, written with its currency. */
        record Sum(Money money) implements Value {}

        /** A count or a measure. */
        record Number(BigDecimal number) implements Value {}

        /** Words that the wording itself holds, for example the name of an intent or of a status. */
        record Term(String key) implements Value {}
    }
}
