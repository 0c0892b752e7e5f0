package parley.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.understanding.confidence.Categoriser;
import parley.understanding.confidence.CategoriserFolder;
import parley.understanding.confidence.RiskLimit;

class TrainingTest {

    private static final Path SHOP = Path.of(System.getProperty("parley.root"), "models", "shop");

    @TempDir
    Path folder;

    @Test
    void theSameUtterancesGiveTheSameBytes() throws IOException {
        List<Example> examples = fewIntents();
        train(examples).write(folder.resolve("once"));
        train(examples).write(folder.resolve("again"));

        try (var files = Files.list(folder.resolve("once"))) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("again").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void whatIsReadBackJudgesAsBefore() throws IOException {
        TrainedCategoriser trained = train(fewIntents());
        trained.write(folder);
        Categoriser before = trained.categoriser(RiskLimit.STANDARD);
        Categoriser after = CategoriserFolder.read(folder, RiskLimit.STANDARD);

        for (Example example : fewIntents().subList(0, 40)) {
            assertThat(after.confidence(after.verdict(example.text())))
                    .isEqualTo(before.confidence(before.verdict(example.text())));
        }
    }

    @Test
    void anotherLimitNeedsNoTraining() throws IOException {
        train(fewIntents()).write(folder);

        assertThat(answersFrom(0.02)).isGreaterThan(answersFrom(0.2));
    }

    private double answersFrom(double mostWrong) throws IOException {
        RiskLimit limit = new RiskLimit(mostWrong, 0.6, 0.2);
        return CategoriserFolder.read(folder, limit).bands().answer();
    }

    private static TrainedCategoriser train(List<Example> examples) {
        return CategoriserTraining.train("en", examples, List.of(), line -> {});
    }

    private static List<Example> fewIntents() throws IOException {
        List<String> intents = List.of("order.status", "order.cancel", "invoice.get", "out_of_scope");
        return PackFolder.read(SHOP).get("en").stream()
                .filter(example -> intents.contains(example.intent()))
                .toList();
    }
}
