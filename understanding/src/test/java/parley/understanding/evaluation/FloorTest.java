package parley.understanding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.understanding.confidence.Categoriser;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.training.CategoriserTraining;
import parley.understanding.training.Example;
import parley.understanding.training.PackFolder;
import parley.understanding.training.TrainingOptions;

/** Twelve English intents of the shop pack, measured on its frozen test set: figures may rise, not fall. */
class FloorTest {

    private static final Path SHOP = Path.of(System.getProperty("parley.root"), "models", "shop");
    private static final Set<String> INTENTS = Set.of(
            "order.status",
            "order.cancel",
            "return.start",
            "invoice.get",
            "payment.failed",
            "contract.end_date",
            "reading.points",
            "profile.address_change",
            "product.find",
            "line.roaming",
            "smalltalk.thanks",
            "out_of_scope");

    private static List<Marked> marked;
    private static double answerFrom;

    @BeforeAll
    static void learnAndMark() throws IOException {
        List<Example> examples = PackFolder.read(SHOP).get("en").stream()
                .filter(example -> INTENTS.contains(example.intent()))
                .toList();
        TrainingOptions options = new TrainingOptions(new RiskLimit(0.05, 0.8), 0.2);
        Categoriser categoriser = CategoriserTraining.train("en", examples, List.of(), options, line -> {})
                .categoriser();
        marked = Evaluation.mark(categoriser, frozen());
        answerFrom = categoriser.bands().answer();
    }

    private static List<Example> frozen() throws IOException {
        List<Example> frozen = new ArrayList<>();
        for (String line : Files.readAllLines(SHOP.resolve("en/frozen.tsv"), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3 && INTENTS.contains(parts[1])) {
                frozen.add(new Example(parts[1], parts[2]));
            }
        }
        return frozen;
    }

    @Test
    void theBestGuessIsMostlyRight() {
        assertThat(Measures.accuracy(marked)).isGreaterThan(0.86);
    }

    @Test
    void outOfScopeIsToldApart() {
        assertThat(Measures.auroc(marked)).isGreaterThan(0.91);
    }

    @Test
    void muchIsAnswered() {
        assertThat(Measures.coverage(marked, answerFrom)).isGreaterThan(0.3);
    }
}
