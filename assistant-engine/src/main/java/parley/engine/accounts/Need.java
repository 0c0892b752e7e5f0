package parley.engine.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.FactKind;

/**
 * What one turn needs of an account.
 *
 * @param before what happened later than this does not count
 * @param past whether that is over: contracts and profile are then read as they stood
 * @param then kinds that are also read as they stood
 * @param numbers what the customer named; it is found however old it is
 * @param words what an article of the catalogue may be called by
 * @param window the period that is asked for; sums need all of it, not only the newest; null: none
 */
public record Need(
        String brand,
        String customerId,
        Set<FactKind> kinds,
        Instant before,
        boolean past,
        Set<FactKind> then,
        Set<String> numbers,
        Set<String> words,
        @Nullable Window window) {

    /** A named period, both days within it. */
    public record Window(LocalDate from, LocalDate to) {}
}
