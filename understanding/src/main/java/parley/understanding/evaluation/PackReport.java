package parley.understanding.evaluation;

import java.util.List;
import java.util.Locale;
import parley.understanding.confidence.Bands;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.training.Example;
import parley.understanding.training.TrainedCategoriser;
import parley.understanding.training.UtteranceReport;

/** What training one language of a pack came to, for the people who write its utterances. */
public final class PackReport {

    private static final int MOST_LINES = 10;

    private PackReport() {}

    /** @param limit under which answering begins */
    public static String lines(TrainedCategoriser trained, RiskLimit limit) {
        List<Marked> marked = trained.trials().stream().map(Marked::of).toList();
        Bands bands = limit.bands(trained.heldOut());
        StringBuilder lines = new StringBuilder();
        add(lines, "%s: %d utterances, judged by models that had not seen them", trained.language(), marked.size());
        add(lines, "  best guess right      %.1f %% of those in scope", 100 * Measures.accuracy(marked));
        add(lines, "  answered              %.1f %% of all", 100 * Measures.coverage(marked, bands.answer()));
        add(lines, "  wrong among those     %.1f %%", 100 * Measures.risk(marked, bands.answer()));
        add(lines, "  asks \"A or B?\"        %.1f %% of all", 100 * clarified(marked, bands));
        addConfusions(lines, marked);
        addOddities(lines, UtteranceReport.of(trained.trials()));
        return lines.toString();
    }

    /**
     * The figures on a frozen test set.
     *
     * @param limit under which answering begins
     * @param frozen utterances that nobody trained on
     */
    public static String frozen(TrainedCategoriser trained, RiskLimit limit, List<Example> frozen) {
        List<Marked> marked = Evaluation.mark(trained.categoriser(limit), frozen);
        List<Marked> inScope = marked.stream().filter(Marked::isInScope).toList();
        Bands bands = limit.bands(trained.heldOut());
        StringBuilder lines = new StringBuilder();
        add(lines, "%s: %d utterances of the frozen test set", trained.language(), marked.size());
        add(lines, "  best guess right      %.1f %% of those in scope", 100 * Measures.accuracy(marked));
        add(
                lines,
                "  answered              %.1f %% of those in scope",
                100 * Measures.coverage(inScope, bands.answer()));
        add(lines, "  wrong among answered  %.1f %% of all answered", 100 * Measures.risk(marked, bands.answer()));
        add(lines, "  asks \"A or B?\"        %.1f %% of all", 100 * clarified(marked, bands));
        return lines.toString();
    }

    private static double clarified(List<Marked> marked, Bands bands) {
        return Measures.coverage(marked, bands.clarify()) - Measures.coverage(marked, bands.answer());
    }

    private static void addConfusions(StringBuilder lines, List<Marked> marked) {
        add(lines, "  worst confusions");
        for (Confusion confusion : Confusion.worst(marked, MOST_LINES)) {
            add(
                    lines,
                    "    %3d  %s taken for %s, as in \"%s\"",
                    confusion.times(),
                    confusion.truth(),
                    confusion.guess(),
                    confusion.example());
        }
    }

    private static void addOddities(StringBuilder lines, UtteranceReport report) {
        add(
                lines,
                "  %d sentences stand twice in one intent",
                report.duplicates().size());
        report.duplicates().stream()
                .limit(MOST_LINES)
                .forEach(twice -> add(lines, "    %s: %s", twice.intent(), twice.text()));
        add(
                lines,
                "  %d sentences stand in more than one intent",
                report.contradictions().size());
        report.contradictions().entrySet().stream()
                .limit(MOST_LINES)
                .forEach(both -> add(lines, "    \"%s\" in %s", both.getKey(), both.getValue()));
        add(
                lines,
                "  %d sentences look as if they belonged elsewhere",
                report.suspects().size());
        report.suspects().stream()
                .limit(MOST_LINES)
                .forEach(odd -> add(
                        lines,
                        "    \"%s\" in %s looks like %s",
                        odd.example().text(),
                        odd.example().intent(),
                        odd.guess()));
        add(lines, "  %d intents have fewer than %d examples", report.scarce().size(), UtteranceReport.ENOUGH);
        report.scarce().forEach((intent, count) -> add(lines, "    %s: %d", intent, count));
    }

    private static void add(StringBuilder lines, String format, Object... values) {
        lines.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
