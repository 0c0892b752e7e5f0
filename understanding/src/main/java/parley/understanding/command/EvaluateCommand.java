package parley.understanding.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.evaluation.DataSet;
import parley.understanding.evaluation.Evaluation;
import parley.understanding.evaluation.EvaluationReport;
import parley.understanding.evaluation.ReportPage;
import parley.understanding.evaluation.ReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley evaluate --data DIR}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learns from the train lines of a data set, judges how sure to be on the val lines, measures on"
                + " the test lines.",
        footer = {
            "",
            "DIR holds .tsv files of lines: train|val|test TAB intent TAB text. The intent oos or out_of_scope marks",
            "utterances that nobody can be asked. Nothing is chosen on the test lines.",
            "",
            "Exit code: 0 done, 1 the data cannot be used, 2 wrong options."
        })
public final class EvaluateCommand implements Callable<Integer> {

    /** The figures are named after it: coverageAt2. */
    private static final double MOST_WRONG_PERCENT = 2;

    @Spec
    CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of the data set.")
    Path data;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "ISO 639-1 code of its language; decides the stemmer. Default ${DEFAULT-VALUE}.")
    String language;

    @Mixin
    LimitOptions limit;

    @Option(names = "--json", description = "Print the figures as one JSON object; shares are 0..1.")
    boolean json;

    @Option(names = "--page", paramLabel = "FILE", description = "Write an HTML page with the curve and confusions.")
    @Nullable
    Path page;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RiskLimit risk = limit.withMostWrong(MOST_WRONG_PERCENT);
        try {
            EvaluationReport report = new Evaluation(language, DataSet.read(data), risk, new Progress(err)).run();
            writePage(report);
            out.println(json ? ReportText.json(report) : ReportText.lines(report));
            out.flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            err.flush();
            return 1;
        }
    }

    private void writePage(EvaluationReport report) throws IOException {
        if (page != null) {
            String title = data.toAbsolutePath().normalize().getFileName().toString();
            Files.writeString(page, ReportPage.html(title, report));
        }
    }
}
