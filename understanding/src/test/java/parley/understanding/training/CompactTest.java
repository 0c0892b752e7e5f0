package parley.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Four rows; columns 0 and 2 are alike, column 3 stands in no row. */
class CompactTest {

    private static final int[] OUTCOME = {1, 1, 0, 0};

    @Test
    void columnsThatAreAlikeAreOne() {
        Compact compact = Compact.of(alike());

        assertThat(compact.matrix().columns()).isEqualTo(2);
        assertThat(compact.columnOf()[0]).isEqualTo(compact.columnOf()[2]);
        assertThat(compact.columnOf()[3]).isEqualTo(-1);
    }

    @Test
    void whatIsLearntIsTheSame() {
        Compact compact = Compact.of(alike());
        float[] expected = fit(alike());
        float[] learnt = fit(compact.matrix());

        for (int column = 0; column < 3; column++) {
            assertThat(learnt[compact.columnOf()[column]] * compact.share()[column])
                    .isCloseTo(expected[column], within(1e-3f));
        }
    }

    private static Matrix alike() {
        return new Matrix(4, new int[] {0, 3, 5, 6, 7}, new int[] {0, 1, 2, 0, 2, 1, 1}, new float[] {
            0.6f, 0.5f, 0.6f, 0.4f, 0.4f, 0.9f, 0.7f
        });
    }

    private static float[] fit(Matrix x) {
        int[] rows = IntStream.range(0, x.rows()).toArray();
        return new SupportVectors(1, 1e-6, 1_000).fit(x, rows, OUTCOME, 1, new double[rows.length]);
    }
}
