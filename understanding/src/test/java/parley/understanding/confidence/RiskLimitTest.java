package parley.understanding.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RiskLimitTest {

    @Property(tries = 100)
    void theAnsweredShareKeepsTheLimit(
            @ForAll @IntRange(min = 50, max = 800) int size,
            @ForAll @IntRange(min = 2, max = 40) int everySoMany,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double mostWrong) {
        List<Judged> heldOut = stream(size, everySoMany);
        double answer = new RiskLimit(mostWrong, 0.8, 0).bands(heldOut).answer();
        List<Judged> answered =
                heldOut.stream().filter(one -> one.confidence() >= answer).toList();

        assertThat(answered.stream().filter(one -> !one.right()).count())
                .isLessThanOrEqualTo((long) (mostWrong * size));
    }

    /** Every so many, counted from the surest, one is wrong. */
    private static List<Judged> stream(int size, int everySoMany) {
        List<Judged> stream = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean right = i % everySoMany != everySoMany - 1;
            stream.add(new Judged(1 - (double) i / size, right, right, true));
        }
        return stream;
    }

    @Test
    void moreCertaintyAnswersLess() {
        List<Judged> heldOut = stream(400, 60);

        assertThat(new RiskLimit(0.02, 0.99, 0).bands(heldOut).answer())
                .isGreaterThan(new RiskLimit(0.02, 0.6, 0).bands(heldOut).answer());
    }

    @Test
    void tooFewToBeCertainAnswersNothing() {
        assertThat(new RiskLimit(0.02, 0.8, 0).bands(stream(5, 100)).answer()).isEqualTo(Bands.NEVER);
    }

    @Test
    void clarifyingReachesBelowAnswering() {
        Bands bands = new RiskLimit(0.02, 0.8, 0).bands(stream(400, 10));

        assertThat(bands.clarify()).isLessThan(bands.answer());
    }

    @Test
    void anImpossibleLimitIsRefused() {
        assertThatThrownBy(() -> new RiskLimit(0, 0.8, 0)).hasMessageContaining("must lie between 0 and 1");
    }
}
