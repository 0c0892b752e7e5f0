package parley.rulebook.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.scenario.ScenarioResult;
import parley.rulebook.scenario.Trial;
import parley.rulebook.scenario.Understands;

/** Runs every scenario of a pack and prints what differs, then which rules no scenario proves. */
final class TestRun {

    private final PackOption pack;
    private final @Nullable Understands understands;
    private final PrintWriter out;

    TestRun(PackOption pack, @Nullable Understands understands, PrintWriter out) {
        this.pack = pack;
        this.understands = understands;
        this.out = out;
    }

    int run() {
        try {
            return report(pack.load());
        } catch (BrokenRulesException broken) {
            broken.problems().forEach(out::println);
            return 1;
        } finally {
            out.flush();
        }
    }

    private int report(Rulebook rulebook) {
        long start = System.nanoTime();
        Trial trial = Trial.of(rulebook, understands);
        long millis = (System.nanoTime() - start) / 1_000_000;
        trial.failed().forEach(this::print);
        trial.gaps().forEach(out::println);
        int own = rulebook.ownRules().size();
        out.printf(
                "%d scenarios in %d ms: %d as expected, %d not, %d skipped for want of an understanding; %d of %d"
                        + " rules proven.%n",
                trial.results().size(),
                millis,
                trial.results().stream().filter(ScenarioResult::passed).count(),
                trial.failed().size(),
                trial.results().stream().filter(ScenarioResult::skipped).count(),
                own - trial.gaps().size(),
                own);
        return trial.passed() && trial.gaps().isEmpty() ? 0 : 1;
    }

    private void print(ScenarioResult result) {
        out.printf("%s: “%s”%n", result.scenario().file(), result.scenario().name());
        result.differences().forEach(difference -> out.println("    " + difference.replace("\n", "\n    ")));
    }
}
