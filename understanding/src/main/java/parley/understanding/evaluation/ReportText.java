package parley.understanding.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An evaluation as lines for a person, and as JSON for a machine. */
public final class ReportText {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportText() {}

    public static String lines(EvaluationReport report) {
        StringBuilder lines = new StringBuilder();
        line(
                lines,
                "utterances",
                "%d to learn from, %d to judge by, %d to test on",
                report.trained(),
                report.validated(),
                report.marked().size());
        line(lines, "in-scope accuracy", "%s", percent(report.accuracy()));
        line(lines, "out-of-scope AUROC", "%s", report.oosAuroc() == null ? "-" : number(report.oosAuroc()));
        line(
                lines,
                "out-of-scope recall",
                "%s at in-scope accuracy %s",
                percent(report.oosRecall()),
                percent(report.inScopeAtRecall()));
        line(
                lines,
                "answered at <= 2 %",
                "%s of all, %s of the answers wrong",
                percent(report.coverage()),
                percent(report.realised()));
        line(lines, "training", "%.1f CPU s", report.trainCpuSeconds());
        line(lines, "model files", "%.1f MB", report.modelMb());
        line(
                lines,
                "one utterance",
                "p50 %.3f ms, p99 %.3f ms",
                report.speed().p50Ms(),
                report.speed().p99Ms());
        line(lines, "two threads", "%,.0f a second", report.speed().perSecond());
        lines.append("\nworst confusions\n");
        for (Confusion confusion : Confusion.worst(report.marked(), 10)) {
            lines.append(String.format(
                    Locale.ROOT,
                    "  %3d  %s taken for %s, as in \"%s\"%n",
                    confusion.times(),
                    confusion.truth(),
                    confusion.guess(),
                    confusion.example()));
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String format, Object... values) {
        lines.append(String.format(Locale.ROOT, "%-22s", name))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Shares are 0..1; null where the data has no out-of-scope utterances. */
    public static String json(EvaluationReport report) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("accuracy", report.accuracy());
        figures.put("oosAuroc", report.oosAuroc());
        figures.put("oosRecallAtInScope925", report.oosRecall());
        figures.put("inScopeAtOosRecall", report.inScopeAtRecall());
        figures.put("coverageAt2", report.coverage());
        figures.put("realisedAt2", report.realised());
        figures.put("trainCpuSeconds", report.trainCpuSeconds());
        figures.put("modelMb", report.modelMb());
        figures.put("p50Ms", report.speed().p50Ms());
        figures.put("p99Ms", report.speed().p99Ms());
        figures.put("perSecond", report.speed().perSecond());
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can always be written as JSON", e);
        }
    }
}
