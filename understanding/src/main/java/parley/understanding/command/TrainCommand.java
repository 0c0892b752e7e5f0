package parley.understanding.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import parley.understanding.Models;
import parley.understanding.TrainedPack;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.evaluation.DataSet;
import parley.understanding.evaluation.PackReport;
import parley.understanding.training.TrainedCategoriser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learns the models of a pack from its utterances and reports on both.",
        footer = {
            "",
            "Utterances are lines of <models>/<pack>/<language>/<intent>.txt. The figures come from utterances held out",
            "in turn; nothing that is judged was learnt from. Exit code: 0 done, 1 the pack cannot be used, 2 wrong",
            "options.",
            "",
            "A running engine with the same models and cache takes the models into service within seconds. The limit here is",
            "that of the report; the engine's is set by its configuration, PARLEY_LIMIT_MOST_WRONG."
        })
public final class TrainCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    PackOptions pack;

    @Mixin
    RiskOptions risk;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        try {
            RiskLimit limit = risk.limit();
            TrainedPack trained = Models.train(pack.models, pack.pack, pack.cache, new Progress(err));
            for (TrainedCategoriser language : trained.languages().values()) {
                out.println(PackReport.lines(language, limit));
                showFrozen(language, limit, out);
            }
            out.printf(Locale.ROOT, "model files %.1f MB in %s%n", trained.bytes() / 1e6, trained.folder());
            out.flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            err.flush();
            return 1;
        }
    }

    private void showFrozen(TrainedCategoriser language, RiskLimit limit, PrintWriter out) throws IOException {
        Path frozen = pack.folder().resolve(language.language()).resolve("frozen.tsv");
        if (Files.exists(frozen)) {
            out.println(PackReport.frozen(language, limit, DataSet.readTest(frozen)));
        }
    }
}
