package parley.conversation.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.conversation.account.Ledger;
import parley.conversation.account.Origin;
import parley.conversation.account.Shipment;
import parley.conversation.account.Shipment.Status;

/** A parcel's facts in every order, and twice: each state is told at most once, and never after a later one. */
class EachStateIsToldAtMostOnceTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Status> JOURNEY =
            List.of(Status.PREPARED, Status.SHIPPED, Status.DELAYED, Status.OUT_FOR_DELIVERY, Status.DELIVERED);

    @Test
    void allPermutations() {
        List<Integer> places = List.of(0, 1, 2, 3, 4);
        List<List<Integer>> orders = permutations(places);

        assertThat(orders).hasSize(120).allSatisfy(EachStateIsToldAtMostOnceTest::isToldRightly);
    }

    @Property(tries = 2_000)
    void anyOrderWithRepetitions(@ForAll("repeated") List<Integer> order) {
        isToldRightly(order);
    }

    @Provide
    Arbitrary<List<Integer>> repeated() {
        return Arbitraries.integers()
                .between(0, JOURNEY.size() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static void isToldRightly(List<Integer> order) {
        List<String> told = told(order);

        assertThat(told).doesNotHaveDuplicates();
        List<Integer> ranks =
                told.stream().map(EachStateIsToldAtMostOnceTest::rank).toList();
        assertThat(ranks).as("%s told as %s", order, told).isSorted();
        int furthest = order.stream().max(Integer::compare).orElseThrow();
        if (furthest > 0) {
            assertThat(ranks.getLast()).as("the last word is where it stands").isEqualTo(furthest);
        }
    }

    /** As the engine does it: a notice for each state that is new, its fate when it could be told. */
    private static List<String> told(List<Integer> order) {
        List<String> told = new ArrayList<>();
        Set<String> noted = new HashSet<>();
        Instant standing = Instant.MIN;
        for (int place : order) {
            Shipment fact = shipment(place);
            boolean current = Ledger.replaces(fact.origin().businessTime(), standing);
            standing = current ? fact.origin().businessTime() : standing;
            Tiding.of(fact)
                    .filter(tiding -> noted.add(tiding.state()))
                    .filter(tiding ->
                            Fate.of(fact.origin().businessTime(), current, true, PARIS, NOON) instanceof Fate.Tell)
                    .ifPresent(tiding -> told.add(tiding.state()));
        }
        return told;
    }

    private static int rank(String state) {
        return JOURNEY.indexOf(Status.valueOf(state.split(" ")[0]));
    }

    private static Shipment shipment(int place) {
        Instant happened = NOON.minus(Duration.ofHours(10L - place));
        return new Shipment(
                "S-1",
                "1042",
                JOURNEY.get(place),
                null,
                LocalDate.of(2026, 11, 23),
                null,
                null,
                null,
                new Origin("e-" + place, happened, NOON));
    }

    private static List<List<Integer>> permutations(List<Integer> places) {
        if (places.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : places) {
            List<Integer> rest =
                    places.stream().filter(place -> !place.equals(first)).toList();
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, tell",
        "2026-11-22T19:59:00Z, tell",
        "2026-11-22T20:00:00Z, 2026-11-23T07:00:00Z",
        "2026-11-22T23:30:00Z, 2026-11-23T07:00:00Z",
        "2026-11-23T06:59:00Z, 2026-11-23T07:00:00Z",
        "2026-11-23T07:00:00Z, tell"
    })
    void nobodyIsWokenUp(Instant now, String fate) {
        Fate found = Fate.of(now.minusSeconds(60), true, true, PARIS, now);

        assertThat(found).isEqualTo(fate.equals("tell") ? new Fate.Tell() : new Fate.Wait(Instant.parse(fate)));
    }

    @Test
    void historyIsNoNews() {
        assertThat(Fate.of(NOON.minus(Duration.ofDays(3)), true, true, PARIS, NOON))
                .isEqualTo(new Fate.Keep(Fate.Reason.OLD));
    }

    @Test
    void whoWantsNoNewsGetsNone() {
        assertThat(Fate.of(NOON, true, false, PARIS, NOON)).isEqualTo(new Fate.Keep(Fate.Reason.UNWANTED));
    }
}
