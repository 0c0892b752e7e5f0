package parley.handoff.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever an engine does with what is said in a partition, in whatever order it is seen. */
class NobodyIsForgottenTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Place HERE = new Place("acme", 0);

    @Property(tries = 500)
    void whoeverIsNotAnsweredIsHandedOverAndNobodyElse(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int steps) {
        Random random = new Random(seed);
        Day day = new Day();
        for (long offset = 0; offset < steps; offset++) {
            day.hear(offset);
            if (random.nextInt(3) > 0) {
                day.answer(random.nextLong(offset + 1));
            }
            day.passes(random.nextInt(4_000));
        }
        day.passes(DEADLINE.toMillis());

        assertThat(day.handedOver).containsAll(day.waiting);
    }

    @Property(tries = 500)
    void successorMissesNobody(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int steps) {
        Random random = new Random(seed);
        Day day = new Day();
        for (long offset = 0; offset < steps; offset++) {
            day.hear(offset);
            day.answer(random.nextLong(offset + 1));
            if (!day.waiting.isEmpty()) {
                assertThat(day.open.oldest(HERE)).hasValue(day.waiting.first());
            }
        }
    }

    @Property(tries = 500)
    void whoeverAnswersInOrderIsLeftAloneHoweverFarBehind(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int backlog) {
        Random random = new Random(seed);
        Day day = new Day();
        for (long offset = 0; offset < backlog; offset++) {
            day.hear(offset);
        }
        for (long offset = 0; offset < backlog; offset++) {
            day.passes(random.nextInt((int) DEADLINE.toMillis()));
            day.answer(offset);
        }
        assertThat(day.handedOver).isEmpty();
    }

    /** A partition, and what is known of it. */
    private static final class Day {
        final OpenUtterances open = new OpenUtterances(DEADLINE);
        final SortedSet<Long> waiting = new TreeSet<>();
        final Set<Long> handedOver = new HashSet<>();
        Instant now = Instant.EPOCH;

        private static Heard said(long offset) {
            return new Heard(new UtteranceId("acme", "conv", "m-" + offset), HERE, offset, new byte[0]);
        }

        void hear(long offset) {
            open.hear(said(offset), now);
            waiting.add(offset);
        }

        void answer(long offset) {
            open.settle(said(offset).id(), now);
            waiting.remove(offset);
        }

        void passes(long millis) {
            now = now.plusMillis(millis);
            List<Heard> stuck = open.stuck(now);
            assertThat(stuck).extracting(Heard::offset).isSubsetOf(waiting);
            open.told(stuck, now);
            stuck.forEach(heard -> handedOver.add(heard.offset()));
        }
    }
}
