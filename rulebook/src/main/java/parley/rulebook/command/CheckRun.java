package parley.rulebook.command;

import java.io.PrintWriter;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.scenario.ScenarioReader;

/** Loads a pack as the engine would, and prints what is wrong or what it holds. */
final class CheckRun {

    private final PackOption pack;
    private final PrintWriter out;

    CheckRun(PackOption pack, PrintWriter out) {
        this.pack = pack;
        this.out = out;
    }

    int run() {
        try {
            Rulebook rulebook = pack.load();
            int scenarios = ScenarioReader.read(rulebook).size();
            out.printf(
                    "The pack '%s' is sound: %d rules for %d intents, in %s, with %d scenarios; version %s.%n",
                    rulebook.pack(),
                    rulebook.rules().size(),
                    rulebook.intents().size(),
                    String.join(
                            " and ",
                            rulebook.wording().languages().stream().sorted().toList()),
                    scenarios,
                    rulebook.version());
            return 0;
        } catch (BrokenRulesException broken) {
            broken.problems().forEach(out::println);
            out.printf(
                    "%d to mend; the pack '%s' cannot come into force.%n",
                    broken.problems().size(), pack.pack());
            return 1;
        } finally {
            out.flush();
        }
    }
}
