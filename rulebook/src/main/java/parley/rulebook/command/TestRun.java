package parley.rulebook.command;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.scenario.Coverage;
import parley.rulebook.scenario.ScenarioReader;
import parley.rulebook.scenario.ScenarioResult;
import parley.rulebook.scenario.ScenarioRunner;
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
        ScenarioRunner runner = new ScenarioRunner(rulebook, understands);
        long start = System.nanoTime();
        List<ScenarioResult> results = ScenarioReader.read(pack.rulesFolder(), rulebook.settings()).stream()
                .map(runner::run)
                .toList();
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<ScenarioResult> failed = results.stream()
                .filter(result -> !result.passed() && !result.skipped())
                .toList();
        List<String> gaps = new Coverage(rulebook.rules(), results).gaps();
        failed.forEach(this::print);
        gaps.forEach(out::println);
        out.printf(
                "%d scenarios in %d ms: %d as expected, %d not, %d skipped for want of an understanding; %d of %d rules proven.%n",
                results.size(),
                millis,
                results.stream().filter(ScenarioResult::passed).count(),
                failed.size(),
                results.stream().filter(ScenarioResult::skipped).count(),
                rulebook.rules().size() - gaps.size(),
                rulebook.rules().size());
        return failed.isEmpty() && gaps.isEmpty() ? 0 : 1;
    }

    private void print(ScenarioResult result) {
        out.printf("%s: “%s”%n", result.scenario().file(), result.scenario().name());
        result.differences().forEach(difference -> out.println("    " + difference.replace("\n", "\n    ")));
    }
}
