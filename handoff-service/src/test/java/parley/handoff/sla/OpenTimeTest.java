package parley.handoff.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for every start and every duration, clock changes included. */
class OpenTimeTest {

    private static final Instant EPOCH = Instant.parse("2026-03-20T00:00:00Z");
    private static final BusinessHours HOURS = BusinessHours.of(
            ZoneId.of("Europe/Paris"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
            "00:00-03:30",
            "09:00-12:30",
            "22:00-24:00");

    @Property
    void theOpenTimeUntilADeadlineIsWhatWasAllowed(
            @ForAll @LongRange(max = 400L * 24 * 60) long start,
            @ForAll @LongRange(min = 1, max = 10_000) long minutes) {
        Instant asked = EPOCH.plusSeconds(start * 60);
        Instant due = HOURS.after(asked, Duration.ofMinutes(minutes)).orElseThrow();
        assertThat(HOURS.between(asked, due)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property
    void aLaterQuestionIsNeverDueEarlier(
            @ForAll @LongRange(max = 400L * 24 * 60) long start, @ForAll @LongRange(max = 5_000) long later) {
        Instant asked = EPOCH.plusSeconds(start * 60);
        Duration allowed = Duration.ofMinutes(90);
        assertThat(HOURS.after(asked.plusSeconds(later * 60), allowed).orElseThrow())
                .isAfterOrEqualTo(HOURS.after(asked, allowed).orElseThrow());
    }

    @Property
    void openTimeAddsUp(
            @ForAll @LongRange(max = 100_000) long a,
            @ForAll @LongRange(max = 100_000) long b,
            @ForAll @LongRange(max = 100_000) long c) {
        Instant first = EPOCH.plusSeconds(a * 60);
        Instant second = first.plusSeconds(b * 60);
        Instant third = second.plusSeconds(c * 60);
        assertThat(HOURS.between(first, second).plus(HOURS.between(second, third)))
                .isEqualTo(HOURS.between(first, third));
    }

    @Example
    void whoNeverWorksPromisesNothing() {
        BusinessHours never = BusinessHours.of(ZoneId.of("UTC"), Set.of());
        assertThat(never.after(EPOCH, Duration.ofMinutes(1))).isEmpty();
    }

    @Example
    void overlappingShiftsAreRefused() {
        assertThatThrownBy(() ->
                        BusinessHours.of(ZoneId.of("UTC"), Set.of(DayOfWeek.MONDAY), "09:00-12:00", "11:00-13:00"))
                .hasMessageContaining("overlap");
    }

    @Example
    void aShiftThatPassesMidnightIsRefusedWithAdvice() {
        assertThatThrownBy(() -> Shift.parse("22:00-06:00")).hasMessageContaining("two shifts");
    }
}
