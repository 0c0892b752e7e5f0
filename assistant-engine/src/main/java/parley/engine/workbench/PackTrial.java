package parley.engine.workbench;

import java.util.List;
import parley.rulebook.Rulebook;
import parley.rulebook.scenario.Coverage;
import parley.rulebook.scenario.ScenarioResult;
import parley.rulebook.scenario.Trial;

/**
 * What the scenarios of a pack say about the rules in force.
 *
 * @param version hash of what was tried
 * @param rules how often each rule fired and stayed silent
 */
record PackTrial(String pack, String version, List<Tried> scenarios, List<Coverage.OfRule> rules) {

    /**
     * One scenario.
     *
     * @param turns how many
     * @param differences what did not end as written; empty: everything did
     */
    record Tried(String file, String name, int turns, List<String> differences) {

        static Tried of(ScenarioResult result) {
            return new Tried(
                    result.scenario().file(),
                    result.scenario().name(),
                    result.scenario().turns().size(),
                    result.differences());
        }
    }

    static PackTrial of(Rulebook rulebook, Trial trial) {
        return new PackTrial(
                rulebook.pack(),
                rulebook.version(),
                trial.results().stream().map(Tried::of).toList(),
                trial.rules());
    }
}
