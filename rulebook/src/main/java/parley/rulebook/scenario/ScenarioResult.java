package parley.rulebook.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of one scenario.
 *
 * @param differences what was not as expected, one line each; empty: passed
 * @param fired by intent the rules that suggested something
 * @param skipped it needs an understanding and none was given
 */
public record ScenarioResult(
        Scenario scenario, List<String> differences, List<Map.Entry<String, Set<String>>> fired, boolean skipped) {

    public ScenarioResult {
        differences = List.copyOf(differences);
        fired = List.copyOf(fired);
    }

    public boolean passed() {
        return differences.isEmpty() && !skipped;
    }
}
