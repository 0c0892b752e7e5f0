package parley.conversation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Facts late, twice and corrected, against an oracle that knows nothing of folding. */
class WhatHeldWhenAsKnownWhenTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** A fact before it has arrived: of which thing, with what value, when it happened, and how long it took to us. */
    private record Event(int thing, int value, int happened, int delay) {}

    @Provide
    Arbitrary<List<Event>> ledgers() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(2, 5), Tuple.of(1, 20)))
                .as(Event::new);
        return event.list().ofMaxSize(25);
    }

    @Property(tries = 12_000)
    void foldSaysWhatTheOracleSays(
            @ForAll("ledgers") List<Event> events,
            @ForAll @IntRange(max = 14) int happenedBy,
            @ForAll @IntRange(max = 34) int knownBy) {
        List<Invoice> told = arrivals(events);

        AccountFacts folded = new Ledger(told).asOf(at(happenedBy), at(knownBy));

        for (int thing = 0; thing <= 3; thing++) {
            String number = "F-" + thing;
            Optional<Invoice> expected = oracle(told, number, at(happenedBy), at(knownBy));
            assertThat(folded.invoices().stream()
                            .filter(invoice -> invoice.number().equals(number))
                            .findFirst())
                    .isEqualTo(expected);
        }
        Set<String> numbers = new HashSet<>();
        assertThat(folded.invoices()).allMatch(invoice -> numbers.add(invoice.number()));
    }

    /** Of all that had happened and were known: none happened later, and none of the same instant was told later. */
    private static Optional<Invoice> oracle(List<Invoice> told, String number, Instant happenedBy, Instant knownBy) {
        Invoice best = null;
        for (int i = 0; i < told.size(); i++) {
            Invoice candidate = told.get(i);
            boolean counts = candidate.number().equals(number)
                    && candidate.origin().businessTime().compareTo(happenedBy) <= 0
                    && candidate.origin().recordTime().compareTo(knownBy) <= 0;
            if (!counts) {
                continue;
            }
            boolean beaten = false;
            for (int j = 0; j < told.size(); j++) {
                Invoice other = told.get(j);
                boolean otherCounts = other.number().equals(number)
                        && other.origin().businessTime().compareTo(happenedBy) <= 0
                        && other.origin().recordTime().compareTo(knownBy) <= 0;
                int order = other.origin()
                        .businessTime()
                        .compareTo(candidate.origin().businessTime());
                beaten |= otherCounts && (order > 0 || (order == 0 && j > i));
            }
            best = beaten ? best : candidate;
        }
        return Optional.ofNullable(best);
    }

    @Property(tries = 2_000)
    void whatWasKnownThenStaysWhateverIsToldLater(
            @ForAll("ledgers") List<Event> events, @ForAll @IntRange(max = 34) int knownBy) {
        List<Invoice> all = arrivals(events);
        List<Invoice> until = all.stream()
                .filter(invoice -> !invoice.origin().recordTime().isAfter(at(knownBy)))
                .toList();

        assertThat(new Ledger(all).asOf(Instant.MAX, at(knownBy))).isEqualTo(new Ledger(until).now());
    }

    @Test
    void correctionChangesAnswersOnlyFromItsRecordTimeOn() {
        Reading wrong = reading("12.00", 3, 3);
        Reading right = reading("14.00", 3, 9);
        Ledger ledger = new Ledger(List.of(wrong, right));

        assertThat(ledger.asOf(at(5), at(8)).readingAsOf("balance", at(5))).contains(wrong);
        assertThat(ledger.asOf(at(5), at(9)).readingAsOf("balance", at(5))).contains(right);
    }

    private static List<Invoice> arrivals(List<Event> events) {
        List<Event> arriving = new ArrayList<>(events);
        arriving.sort(Comparator.comparingInt(event -> event.happened() + event.delay()));
        List<Invoice> told = new ArrayList<>();
        for (Event event : arriving) {
            told.add(invoice(event, "e-" + told.size()));
        }
        return told;
    }

    private static Invoice invoice(Event event, String entry) {
        Money total = new Money(event.value(), "EUR");
        Origin origin = new Origin(entry, at(event.happened()), at(event.happened() + event.delay()));
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Invoice("F-" + event.thing(), day, day, total, total, null, null, null, origin);
    }

    private static Reading reading(String value, int happened, int known) {
        return new Reading(
                "balance",
                new BigDecimal(value),
                "EUR",
                at(happened),
                new Origin("r-" + known, at(happened), at(known)));
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
