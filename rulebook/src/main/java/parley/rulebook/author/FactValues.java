package parley.rulebook.author;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.Money;
import parley.conversation.decision.Phrase;

/** The properties of a fact, or of a part of one, as values for a sentence, so that a line of a list needs no code. */
final class FactValues {

    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    private FactValues() {}

    /** Every property that is present and can be said: numbers, words, days, instants, sums, states. */
    static Map<String, Phrase.Value> of(Record fact) {
        Map<String, Phrase.Value> values = new LinkedHashMap<>();
        ACCESSORS
                .get(fact.getClass())
                .forEach((name, accessor) -> value(read(accessor, fact)).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private static Map<String, MethodHandle> accessors(Class<?> type) {
        Map<String, MethodHandle> accessors = new LinkedHashMap<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), MethodHandles.publicLookup().unreflect(component.getAccessor()));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type + " is a fact whose properties cannot be read", e);
        }
        return accessors;
    }

    private static @Nullable Object read(MethodHandle accessor, Record fact) {
        try {
            return accessor.invoke(fact);
        } catch (Throwable e) {
            throw new IllegalStateException("a property of " + fact.getClass().getSimpleName() + " cannot be read", e);
        }
    }

    private static Optional<Phrase.Value> value(@Nullable Object property) {
        return switch (property) {
            case String words -> Optional.of(new Phrase.Value.Words(words));
            case Enum<?> state -> Optional.of(new Phrase.Value.Words(state.name()));
            case LocalDate day -> Optional.of(new Phrase.Value.Day(day));
            case Instant instant -> Optional.of(new Phrase.Value.Moment(instant));
            case Money sum -> Optional.of(new Phrase.Value.Sum(sum));
            case Number number -> Optional.of(new Phrase.Value.Number(new BigDecimal(number.toString())));
            case null, default -> Optional.empty();
        };
    }
}
