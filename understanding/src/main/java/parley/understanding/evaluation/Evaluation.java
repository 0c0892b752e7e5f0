package parley.understanding.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.understanding.confidence.Categoriser;
import parley.understanding.confidence.CategoriserFolder;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.confidence.Verdict;
import parley.understanding.training.CategoriserTraining;
import parley.understanding.training.Example;
import parley.understanding.training.TrainedCategoriser;
import parley.understanding.training.Trial;

/** Learns from the training part of a data set and measures on its test part; nothing is chosen on the test part. */
public final class Evaluation {

    private static final double IN_SCOPE_ACCURACY = 0.925;
    /** How certain to be that the test part keeps that accuracy at the threshold chosen on the validation part. */
    private static final double CERTAINTY = 0.9;

    private final String language;
    private final DataSet data;
    private final RiskLimit limit;
    private final Consumer<String> progress;

    public Evaluation(String language, DataSet data, RiskLimit limit, Consumer<String> progress) {
        this.language = language;
        this.data = data;
        this.limit = limit;
        this.progress = progress;
    }

    /** @throws IOException if the models cannot be written to a temporary folder */
    public EvaluationReport run() throws IOException {
        double before = cpuSeconds();
        TrainedCategoriser trained = CategoriserTraining.train(language, data.train(), data.validation(), progress);
        double cpuSeconds = cpuSeconds() - before;
        Path folder = Files.createTempDirectory("parley-evaluation-");
        try {
            double megabytes = trained.write(folder) / 1e6;
            progress.accept("measuring on " + data.test().size() + " test utterances");
            return report(CategoriserFolder.read(folder, limit), judgedBy(trained), cpuSeconds, megabytes);
        } finally {
            delete(folder);
        }
    }

    private static List<Trial> judgedBy(TrainedCategoriser trained) {
        return trained.validated().isEmpty() ? trained.trials() : trained.validated();
    }

    private static double cpuSeconds() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private EvaluationReport report(Categoriser categoriser, List<Trial> heldOut, double cpuSeconds, double megabytes) {
        List<Marked> marked = mark(categoriser, data.test());
        List<Marked> chosenOn = heldOut.stream().map(Marked::of).toList();
        double rejectBelow = Measures.thresholdAtInScopeAccuracy(chosenOn, IN_SCOPE_ACCURACY, CERTAINTY);
        double answerFrom = categoriser.bands().answer();
        Speed speed = Speed.measure(
                data.test().stream().map(Example::text).toList(),
                text -> categoriser.confidence(categoriser.verdict(text)));
        return new EvaluationReport(
                data.train().size(),
                data.validation().size(),
                marked,
                Measures.accuracy(marked),
                Measures.auroc(marked),
                Measures.outOfScopeRecall(marked, rejectBelow),
                Measures.inScopeAccuracy(marked, rejectBelow),
                answerFrom,
                Measures.coverage(marked, answerFrom),
                Measures.risk(marked, answerFrom),
                cpuSeconds,
                megabytes,
                speed);
    }

    static List<Marked> mark(Categoriser categoriser, List<Example> examples) {
        List<Marked> marked = new ArrayList<>();
        for (Example example : examples) {
            Verdict verdict = categoriser.verdict(example.text());
            String guess = categoriser.intent(verdict.best()).name();
            marked.add(new Marked(example.text(), example.intent(), guess, categoriser.confidence(verdict)));
        }
        return marked;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
