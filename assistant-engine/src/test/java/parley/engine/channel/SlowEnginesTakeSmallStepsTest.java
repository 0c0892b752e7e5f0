package parley.engine.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowEnginesTakeSmallStepsTest {

    private static final RuntimeException IDLE_TOO_LONG = new IllegalStateException(new SQLException("ended", "25P03"));

    private final Portions portions = new Portions();
    private final List<Integer> handled = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    @Test
    void everyRecordIsHandledOnceAndInOrderAlthoughMostAtATimeAreTooMuch() {
        portions.each(numbers(200), portion -> handle(portion, 3));

        assertThat(handled).isEqualTo(numbers(200));
        assertThat(sizes).allMatch(size -> size <= 3);
    }

    @Test
    void aSwiftEngineSoonTakesAWholePollAtOnce() {
        portions.each(numbers(1000), portion -> handle(portion, 1000));
        sizes.clear();

        portions.each(numbers(500), portion -> handle(portion, 1000));

        assertThat(sizes).containsExactly(500);
    }

    @Test
    void anEngineThatWasSlowOnceBecomesSwiftAgain() {
        portions.each(numbers(64), portion -> handle(portion, 1));
        sizes.clear();

        portions.each(numbers(1000), portion -> handle(portion, 1000));

        assertThat(sizes.getLast()).isGreaterThan(100);
    }

    @Test
    void whatTookTooLongIsTriedInSmallerPortionsAndNotAsItWas() {
        assertThat(Faults.tookTooLong(IDLE_TOO_LONG)).isTrue();
        assertThat(Faults.passes(new TooMuchAtOnceException(2, IDLE_TOO_LONG))).isFalse();
        assertThat(Faults.tookTooLong(new IllegalStateException(new SQLException("gone", "08006"))))
                .isFalse();
    }

    private void handle(List<Integer> portion, int most) {
        if (portion.size() > most) {
            throw new TooMuchAtOnceException(portion.size(), IDLE_TOO_LONG);
        }
        handled.addAll(portion);
        sizes.add(portion.size());
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
