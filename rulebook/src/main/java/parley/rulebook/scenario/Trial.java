package parley.rulebook.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.Problem;

/**
 * What the scenarios of a pack say about its rules.
 *
 * @param rules how often each rule of the pack's own was tried
 */
public record Trial(List<ScenarioResult> results, List<Coverage.OfRule> rules) {

    /** Of a pack that could not even be loaded. */
    public static final Trial NONE = new Trial(List.of(), List.of());

    public Trial {
        results = List.copyOf(results);
        rules = List.copyOf(rules);
    }

    /**
     * Runs them all.
     *
     * @param understands for scenarios that give the customer's words only; absent: those are skipped
     * @throws parley.rulebook.pack.BrokenRulesException if a file of scenarios cannot be read
     */
    public static Trial of(Rulebook rulebook, @Nullable Understands understands) {
        ScenarioRunner runner = new ScenarioRunner(rulebook, understands);
        List<ScenarioResult> results =
                ScenarioReader.read(rulebook).stream().map(runner::run).toList();
        return new Trial(results, new Coverage(rulebook.ownRules(), results).ofRules());
    }

    /** Rules that the scenarios do not prove, one line each. */
    public List<String> gaps() {
        return rules.stream()
                .map(Coverage.OfRule::gap)
                .filter(gap -> !gap.isEmpty())
                .toList();
    }

    /** Every scenario that could be run ended as written. */
    public boolean passed() {
        return failed().isEmpty();
    }

    public List<ScenarioResult> failed() {
        return results.stream()
                .filter(result -> !result.passed() && !result.skipped())
                .toList();
    }

    /** What differs, as problems of the scenarios' files. */
    public List<Problem> problems() {
        return failed().stream()
                .map(result -> Problem.in(
                        result.scenario().file(),
                        "scenario '" + result.scenario().name() + "': " + String.join("; ", result.differences()),
                        "mend the rule, or the scenario if its expectation is out of date"))
                .toList();
    }
}
