package parley.handoff.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import parley.handoff.sla.Deadline.Kind;
import parley.handoff.sla.Deadline.Standing;

class WhatIsDueNextTest {

    private static final Instant ASKED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Sla SLA =
            new Sla(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(8), 0.8, BusinessHours.always());

    @Test
    void firstThePersonMustAnswer() {
        assertThat(next(null, null)).isEqualTo(new Deadline(Kind.FIRST_RESPONSE, at(12), at(15)));
    }

    @Test
    void thenEachNewWordOfTheCustomer() {
        assertThat(next(at(5), at(40))).isEqualTo(new Deadline(Kind.NEXT_RESPONSE, at(64), at(70)));
    }

    @Test
    void whoNeedsNoAnswerStillWantsAnEnd() {
        assertThat(next(at(5), null).kind()).isEqualTo(Kind.RESOLUTION);
    }

    @Test
    void theEndComesFirstIfItIsDueFirst() {
        assertThat(next(at(5), at(470)).kind()).isEqualTo(Kind.RESOLUTION);
    }

    @Test
    void whatIsResolvedIsNeverDue() {
        assertThat(SLA.next(new Course(ASKED, at(5), at(40), at(60)))).isEmpty();
    }

    @Test
    void itIsCalmThenHighTimeThenBroken() {
        Deadline deadline = next(null, null);
        assertThat(deadline.standing(at(11))).isEqualTo(Standing.CALM);
        assertThat(deadline.standing(at(12))).isEqualTo(Standing.WARNING);
        assertThat(deadline.standing(at(15))).isEqualTo(Standing.WARNING);
        assertThat(deadline.standing(at(16))).isEqualTo(Standing.BROKEN);
    }

    private static Deadline next(
            @org.jspecify.annotations.Nullable Instant answered,
            @org.jspecify.annotations.Nullable Instant waitsSince) {
        return SLA.next(new Course(ASKED, answered, waitsSince, null)).orElseThrow();
    }

    private static Instant at(long minutes) {
        return ASKED.plus(Duration.ofMinutes(minutes));
    }
}
