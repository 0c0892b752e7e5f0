package parley.understanding.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.understanding.SmallShop;
import picocli.CommandLine;

class CommandsTest {

    @TempDir
    static Path folder;

    private static String models;

    @BeforeAll
    static void copyPack() throws IOException {
        models = SmallShop.in(folder).toString();
    }

    /** What a command printed, its exit code in front. */
    private static String run(Object command, String... arguments) {
        StringWriter printed = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(printed))
                .execute(arguments);
        return code + " " + printed;
    }

    @Test
    void trainReportsOnTheModelsAndOnTheUtterances() {
        String printed = run(
                new TrainCommand(),
                "--models",
                models,
                "--cache",
                folder.resolve("cache").toString());

        assertThat(printed).startsWith("0").contains("worst confusions", "stand twice", "model files");
    }

    @Test
    void understandShowsWhatDecided() {
        String printed = run(
                new UnderstandCommand(),
                "--models",
                models,
                "--cache",
                folder.resolve("cache").toString(),
                "where is my order 1042 since yesterday");

        assertThat(printed).startsWith("0").contains("order.status", "decided by", "1042", "runner-up");
    }

    @Test
    void aMissingPackSaysWhatAPackIs() {
        assertThat(run(new TrainCommand(), "--models", models, "--pack", "none"))
                .startsWith("1")
                .contains("does not exist: a pack is a folder");
    }

    @Test
    void aLimitBeyondReasonIsRefused() {
        assertThat(run(new TrainCommand(), "--models", models, "--most-wrong", "0"))
                .startsWith("2")
                .contains("must lie between 0 and 1");
    }

    @Test
    void evaluatePrintsItsFiguresAsJson() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve("all.tsv"), data());
        String printed = run(
                new EvaluateCommand(),
                "--data",
                data.toString(),
                "--json",
                "--page",
                folder.resolve("p.html").toString());

        String json = printed.substring(printed.indexOf('{'), printed.lastIndexOf('}') + 1);
        assertThat(new ObjectMapper().readTree(json).fieldNames())
                .toIterable()
                .containsExactly(
                        "accuracy",
                        "oosAuroc",
                        "oosRecallAtInScope925",
                        "inScopeAtOosRecall",
                        "coverageAt2",
                        "realisedAt2",
                        "trainCpuSeconds",
                        "modelMb",
                        "p50Ms",
                        "p99Ms",
                        "perSecond");
        assertThat(folder.resolve("p.html")).content().contains("<svg");
    }

    private static List<String> data() {
        List<String> lines = new ArrayList<>();
        for (String split : List.of("train", "val", "test")) {
            for (String thing : List.of("a train", "the blue bus", "one ferry", "some taxi", "two seats")) {
                lines.add(split + "\tbook\tplease book " + thing);
                lines.add(split + "\tcancel\tdo not go, cancel " + thing);
                lines.add(split + "\toos\tis " + thing + " older than the moon");
            }
        }
        return lines;
    }

    @Test
    void aLineOfAnotherFormIsNamed() throws IOException {
        Path data = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(data.resolve("all.tsv"), "train\tbook\tok\nnonsense\n");

        assertThat(run(new EvaluateCommand(), "--data", data.toString()))
                .startsWith("1")
                .contains("all.tsv line 2: want train|val|test");
    }
}
