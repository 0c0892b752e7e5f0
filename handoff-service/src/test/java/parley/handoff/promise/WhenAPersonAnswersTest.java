package parley.handoff.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.handoff.sla.BusinessHours;
import parley.handoff.sla.Sla;

class WhenAPersonAnswersTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final Duration HANDLING = Duration.ofMinutes(10);
    private static final Duration PICK_UP = Duration.ofMinutes(2);

    @Test
    void whoMeetsAFreeAdvisorIsAnsweredAfterThePickUp() {
        assertThat(by(new Traffic(0, 4, 3, HANDLING, PICK_UP))).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void theFirstInLineWaitsForOneConversationToEnd() {
        assertThat(Predictor.waiting(new Traffic(0, 1, 1, HANDLING, PICK_UP)))
                .isBetween(Duration.ofMinutes(22), Duration.ofMinutes(23));
    }

    @Test
    void twiceAsManyPeopleHalveTheWait() {
        Duration one = Predictor.waiting(new Traffic(7, 4, 4, HANDLING, PICK_UP));
        Duration two = Predictor.waiting(new Traffic(7, 8, 8, HANDLING, PICK_UP));
        assertThat(two)
                .isBetween(one.dividedBy(2).minusMillis(1), one.dividedBy(2).plusMillis(1));
    }

    @Test
    void whereNobodyIsThereTheAgreedTimeIsPromised() {
        assertThat(by(new Traffic(3, 0, 0, HANDLING, PICK_UP))).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void atNightTheNextMorningIsPromised() {
        BusinessHours days = BusinessHours.of(ZoneId.of("UTC"), Set.of(DayOfWeek.values()), "09:00-18:00");
        Instant evening = Instant.parse("2026-11-23T20:00:00Z");
        assertThat(new Predictor(sla(days)).by(new Traffic(0, 4, 0, HANDLING, PICK_UP), evening))
                .isEqualTo(Instant.parse("2026-11-24T09:05:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 8", "3, 4", "20, 4", "60, 20"})
    void nineOfTenAreAnsweredBefore(int ahead, int places) {
        Duration promised = Predictor.waiting(new Traffic(ahead, places, places, HANDLING, PICK_UP));
        Random random = new Random(7);
        int before = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            before += simulated(ahead + 1, places, random) <= promised.toMillis() ? 1 : 0;
        }
        assertThat(before / 20_000.0).isBetween(0.88, 0.92);
    }

    /** Places that are all taken, each for an exponential time, until so many have become free; in milliseconds. */
    private static double simulated(int ends, int places, Random random) {
        double time = 0;
        for (int i = 0; i < ends; i++) {
            double first = Double.MAX_VALUE;
            for (int place = 0; place < places; place++) {
                first = Math.min(first, -Math.log(1 - random.nextDouble()) * HANDLING.toMillis());
            }
            time += first;
        }
        return time;
    }

    @Property
    void moreAheadIsNeverSooner(
            @ForAll @IntRange(max = 200) int ahead,
            @ForAll @IntRange(min = 1, max = 50) int places,
            @ForAll @IntRange(max = 60) int taken) {
        assertThat(by(new Traffic(ahead + 1, places, taken, HANDLING, PICK_UP)))
                .isAfterOrEqualTo(by(new Traffic(ahead, places, taken, HANDLING, PICK_UP)));
    }

    @Property
    void moreAdvisorsAreNeverLater(
            @ForAll @IntRange(max = 200) int ahead,
            @ForAll @IntRange(min = 1, max = 50) int places,
            @ForAll @IntRange(max = 60) int taken) {
        assertThat(by(new Traffic(ahead, places + 1, taken, HANDLING, PICK_UP)))
                .isBeforeOrEqualTo(by(new Traffic(ahead, places, taken, HANDLING, PICK_UP)));
    }

    private static Instant by(Traffic traffic) {
        return new Predictor(sla(BusinessHours.always())).by(traffic, NOW);
    }

    private static Sla sla(BusinessHours hours) {
        return new Sla(Duration.ofMinutes(15), Duration.ofMinutes(10), Duration.ofHours(24), 0.7, hours);
    }
}
