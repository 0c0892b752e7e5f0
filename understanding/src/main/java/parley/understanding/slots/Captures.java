package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the elements of a phrase stood for, in the order of the phrase: a list that shares its beginning with others. */
record Captures(@Nullable Captures before, @Nullable Capture last) {

    static final Captures NONE = new Captures(null, null);

    Captures with(Capture capture) {
        return new Captures(this, capture);
    }

    /** The first value of an element. */
    <T> Optional<T> get(String element, Class<T> type) {
        List<T> all = all(element, type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** All values of an element in the order of the phrase. */
    <T> List<T> all(String element, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (Captures at = this; at != null; at = at.before) {
            if (at.last != null && at.last.element().equals(element)) {
                values.addFirst(type.cast(at.last.value()));
            }
        }
        return values;
    }

    @Nullable
    Integer number(String element) {
        return get(element, Integer.class).orElse(null);
    }

    /** @throws IllegalStateException if the phrase has no such element, which the grammar's check excludes */
    int required(String element) {
        return get(element, Integer.class)
                .orElseThrow(() -> new IllegalStateException("the phrase has no <" + element + ">"));
    }
}
