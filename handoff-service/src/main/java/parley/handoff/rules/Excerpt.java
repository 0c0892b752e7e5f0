package parley.handoff.rules;

import java.util.ArrayList;
import java.util.List;
import parley.handoff.rules.Workbench.PackFile;
import parley.handoff.rules.Workbench.Problem;

/**
 * A problem where it stands: the line and its neighbours.
 *
 * @param lines none if the file as a whole is meant
 */
public record Excerpt(Problem problem, List<Line> lines) {

    private static final int NEIGHBOURS = 2;

    /** One line of the file. */
    public record Line(int number, String text, boolean wrong) {}

    static Excerpt of(Problem problem, List<PackFile> files) {
        return new Excerpt(
                problem,
                files.stream()
                        .filter(file -> file.path().equals(problem.file()))
                        .findFirst()
                        .map(file -> around(file.text().lines().toList(), problem.line()))
                        .orElse(List.of()));
    }

    private static List<Line> around(List<String> text, int wrong) {
        List<Line> lines = new ArrayList<>();
        if (wrong > 0) {
            for (int n = Math.max(1, wrong - NEIGHBOURS); n <= Math.min(text.size(), wrong + NEIGHBOURS); n++) {
                lines.add(new Line(n, text.get(n - 1), n == wrong));
            }
        }
        return lines;
    }
}
