package parley.understanding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    /** Surest first: right, right, wrong, out of scope, right, out of scope. */
    private static final List<Marked> STREAM = List.of(
            new Marked("", "a", "a", 0.9),
            new Marked("", "b", "b", 0.8),
            new Marked("", "b", "a", 0.7),
            new Marked("", "out_of_scope", "a", 0.6),
            new Marked("", "a", "a", 0.5),
            new Marked("", "out_of_scope", "b", 0.1));

    @Test
    void accuracyLooksAtTheUtterancesInScope() {
        assertThat(Measures.accuracy(STREAM)).isEqualTo(3 / 4.0);
    }

    @Test
    void coverageCountsTheWholeStream() {
        assertThat(Measures.coverage(STREAM, 0.6)).isEqualTo(4 / 6.0);
    }

    @Test
    void anAnswerToAnOutOfScopeUtteranceIsWrong() {
        assertThat(Measures.risk(STREAM, 0.6)).isEqualTo(2 / 4.0);
    }

    @Test
    void nothingAnsweredIsNothingWrong() {
        assertThat(Measures.risk(STREAM, 2)).isZero();
    }

    @Test
    void aurocCountsTheOrderedPairs() {
        assertThat(Measures.auroc(STREAM)).isCloseTo(7 / 8.0, within(1e-12));
    }

    @Test
    void tiesCountHalf() {
        assertThat(Measures.auroc(List.of(STREAM.get(0), new Marked("", "out_of_scope", "a", 0.9))))
                .isEqualTo(0.5);
    }

    @Test
    void withoutOutOfScopeThereIsNoAuroc() {
        assertThat(Measures.auroc(STREAM.subList(0, 3))).isNull();
    }

    @Test
    void theThresholdKeepsTheAccuracyAskedFor() {
        double threshold = Measures.thresholdAtInScopeAccuracy(STREAM, 0.5, 0.5);

        assertThat(Measures.inScopeAccuracy(STREAM, threshold)).isEqualTo(0.5);
    }

    @Test
    void recallIsTheShareNotAnswered() {
        assertThat(Measures.outOfScopeRecall(STREAM, 0.55)).isEqualTo(0.5);
    }
}
