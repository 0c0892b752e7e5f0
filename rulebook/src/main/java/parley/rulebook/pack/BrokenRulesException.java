package parley.rulebook.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot come into force; tells everything that is wrong with it at once. */
public final class BrokenRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BrokenRulesException(String pack, List<Problem> problems) {
        super(problems.stream()
                .sorted()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", "the pack '" + pack + "' stays out of force:\n", "")));
        this.problems = problems.stream().sorted().toList();
    }

    /** All problems, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
