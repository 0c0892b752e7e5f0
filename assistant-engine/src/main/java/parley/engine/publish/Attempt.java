package parley.engine.publish;

import java.time.Instant;
import java.util.List;
import parley.rulebook.pack.Problem;

/**
 * What came of trying to bring the files of a pack into force.
 *
 * @param version hash of the files; empty if not even {@code pack.yaml} could be read
 * @param problems why it stays out of force; empty: it is in force
 * @param scenarios how many ended as written
 * @param gaps rules that no scenario proves; they keep nothing out of force
 */
public record Attempt(
        String pack, String version, Instant at, List<Problem> problems, int scenarios, List<String> gaps) {

    public Attempt {
        problems = List.copyOf(problems);
        gaps = List.copyOf(gaps);
    }

    public boolean succeeded() {
        return problems.isEmpty();
    }
}
