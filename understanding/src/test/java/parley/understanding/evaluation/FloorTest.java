package parley.understanding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.understanding.confidence.Categoriser;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.training.CategoriserTraining;

/** Fifteen neighbouring intents of a public set, see its README: the figures may rise, not fall. */
class FloorTest {

    private static List<Marked> marked;
    private static double answerFrom;

    @BeforeAll
    static void learnAndMark() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(FloorTest.class.getResource("floor")).toURI());
        DataSet data = DataSet.read(folder);
        RiskLimit limit = new RiskLimit(0.05, 0.9, 0.2);
        Categoriser categoriser = CategoriserTraining.train("en", data.train(), data.validation(), line -> {})
                .categoriser(limit);
        marked = Evaluation.mark(categoriser, data.test());
        answerFrom = categoriser.bands().answer();
    }

    @Test
    void theBestGuessIsMostlyRight() {
        assertThat(Measures.accuracy(marked)).isGreaterThan(0.85);
    }

    @Test
    void outOfScopeIsToldApart() {
        assertThat(Measures.auroc(marked)).isGreaterThan(0.97);
    }

    @Test
    void muchIsAnswered() {
        assertThat(Measures.coverage(marked, answerFrom)).isGreaterThan(0.6);
    }

    @Test
    void fewAnswersAreWrong() {
        assertThat(Measures.risk(marked, answerFrom)).isLessThan(0.12);
    }
}
