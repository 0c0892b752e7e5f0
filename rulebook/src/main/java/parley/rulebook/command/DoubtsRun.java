package parley.rulebook.command;

import java.io.PrintWriter;
import java.util.List;
import parley.rulebook.Rulebook;
import parley.rulebook.doubt.Doubts;
import parley.rulebook.doubt.Doubts.Doubt;
import parley.rulebook.pack.BrokenRulesException;

/** Prints what is doubtful about the rules of a pack, each with a situation that shows it. */
final class DoubtsRun {

    private final PackOption pack;
    private final PrintWriter out;

    DoubtsRun(PackOption pack, PrintWriter out) {
        this.pack = pack;
        this.out = out;
    }

    int run() {
        try {
            return tell(pack.load());
        } catch (BrokenRulesException broken) {
            broken.problems().forEach(out::println);
            return 1;
        } finally {
            out.flush();
        }
    }

    private int tell(Rulebook rulebook) {
        List<Doubt> doubts = Doubts.about(rulebook);
        for (Doubt doubt : doubts) {
            out.println(doubt.what());
            if (!doubt.witness().isEmpty()) {
                out.println("    " + doubt.witness());
            }
        }
        out.printf(
                "%d doubts about %d rules, after %d imagined customers for each of %d intents.%n",
                doubts.size(),
                rulebook.rules().size(),
                Doubts.CUSTOMERS,
                rulebook.intents().size());
        return doubts.isEmpty() ? 0 : 1;
    }
}
