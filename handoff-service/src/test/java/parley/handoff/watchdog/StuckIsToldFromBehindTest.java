package parley.handoff.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StuckIsToldFromBehindTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Place HERE = new Place("acme", 0);

    private final OpenUtterances open = new OpenUtterances(DEADLINE);

    private static Instant at(long seconds) {
        return Instant.EPOCH.plusSeconds(seconds);
    }

    private static Heard said(long offset) {
        return said(HERE, offset);
    }

    private static Heard said(Place place, long offset) {
        return new Heard(new UtteranceId("acme", "conv", place.partition() + "-" + offset), place, offset, new byte[0]);
    }

    @Test
    void utteranceWithoutOutcomeIsHandedOverAtItsDeadline() {
        open.hear(said(1), at(0));

        assertThat(open.stuck(at(9))).isEmpty();
        assertThat(open.stuck(at(10))).extracting(Heard::offset).containsExactly(1L);
    }

    @Test
    void answeredUtteranceIsNot() {
        open.hear(said(1), at(0));
        open.settle(said(1).id(), at(1));

        assertThat(open.stuck(at(60))).isEmpty();
    }

    @Test
    void engineThatIsBehindIsLeftAlone() {
        for (int second = 0; second < 60; second++) {
            open.hear(said(second), at(second));
        }
        for (int second = 60; second < 100; second++) {
            open.settle(said(second - 60).id(), at(second));
            assertThat(open.stuck(at(second))).isEmpty();
        }
        assertThat(open.late(at(100))).isEqualTo(20);
    }

    @Test
    void partitionThatStandsStillIsHandedOverThoughOthersMove() {
        open.hear(said(1), at(0));
        Place there = new Place("acme", 1);
        for (int second = 0; second < 20; second++) {
            open.hear(said(there, second), at(second));
            open.settle(said(there, second).id(), at(second));
        }

        assertThat(open.stuck(at(20))).extracting(Heard::place).containsExactly(HERE);
    }

    @Test
    void utteranceThatWasPassedOverIsHandedOverThoughItsPartitionMoves() {
        for (int second = 0; second < 20; second++) {
            open.hear(said(second), at(second));
            if (second != 5) {
                open.settle(said(second).id(), at(second));
            }
        }

        assertThat(open.stuck(at(19))).extracting(Heard::offset).containsExactly(5L);
    }

    @Test
    void outcomeOfWhatWasHandedOverDoesNotMakeThePartitionMove() {
        open.hear(said(1), at(0));
        open.hear(said(2), at(1));
        open.told(List.of(said(1)), at(10));
        open.settle(said(1).id(), at(11));

        assertThat(open.stuck(at(11))).extracting(Heard::offset).containsExactly(2L);
    }

    @Test
    void whatIsHandedOverInVainIsHandedOverAgain() {
        open.hear(said(1), at(0));
        open.told(List.of(said(1)), at(10));

        assertThat(open.stuck(at(19))).isEmpty();
        assertThat(open.stuck(at(20))).hasSize(1);
    }

    @Test
    void whatIsHandedOverInVainForLongIsGivenUp() {
        open.hear(said(1), at(0));
        open.told(List.of(said(1)), at(10));
        open.forget(open.hopeless(at(600)));

        assertThat(open.size()).isZero();
    }

    @Test
    void whatWasNeverHandedOverIsNotGivenUp() {
        open.hear(said(1), at(0));

        assertThat(open.hopeless(at(600))).isEmpty();
    }

    @Test
    void outcomeMayBeReadBeforeItsUtterance() {
        open.settle(said(1).id(), at(0));
        open.hear(said(1), at(1));

        assertThat(open.size()).isZero();
    }

    @Test
    void frontendThatRepeatsItselfIsWatchedOnce() {
        open.hear(said(1), at(0));
        open.hear(new Heard(said(1).id(), HERE, 2, new byte[0]), at(1));
        open.settle(said(1).id(), at(2));

        assertThat(open.stuck(at(60))).isEmpty();
    }

    @Test
    void partitionThatWentToAnotherProcessIsNotWatched() {
        open.hear(said(1), at(0));
        open.forget(HERE);

        assertThat(open.stuck(at(60))).isEmpty();
        assertThat(open.size()).isZero();
    }

    @Test
    void successorBeginsAtTheOldestWithoutOutcome() {
        open.hear(said(1), at(0));
        open.hear(said(2), at(0));
        open.hear(said(3), at(0));
        open.settle(said(1).id(), at(1));
        open.settle(said(3).id(), at(1));

        assertThat(open.oldest(HERE)).hasValue(2);
    }

    @Test
    void noMoreThanAllowedAreHandedOverInAMinute() {
        Allowance allowance = new Allowance(2);

        assertThat(List.of(
                        allowance.take("acme", at(0)), allowance.take("acme", at(1)), allowance.take("acme", at(59))))
                .containsExactly(true, true, false);
        assertThat(allowance.take("acme", at(60))).isTrue();
    }

    @Test
    void oneBrandDoesNotUseUpWhatAnotherIsAllowed() {
        Allowance allowance = new Allowance(1);
        allowance.take("acme", at(0));

        assertThat(allowance.take("other", at(0))).isTrue();
    }
}
