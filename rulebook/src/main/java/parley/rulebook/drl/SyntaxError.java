package parley.rulebook.drl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;

/** Puts the parser's first complaint about a rule into an author's words; its later ones mostly follow from the first. */
final class SyntaxError {

    private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+)");
    private static final Pattern INPUT = Pattern.compile("(?:input|at input) '([^']*)'");

    private SyntaxError() {}

    static Problem of(TextFile file, String rule, DroolsError error) {
        Matcher place = PLACE.matcher(error.getMessage());
        boolean told = place.find();
        int line = told ? Integer.parseInt(place.group(1)) : error.getLines().length > 0 ? error.getLines()[0] : 0;
        int column = told ? Integer.parseInt(place.group(2)) + 1 : 0;
        Matcher input = INPUT.matcher(error.getMessage());
        String found = input.find() ? input.group(1) : "";
        String what = found.isBlank() ? "the rule cannot be read here" : "'" + found + "' is not expected here";
        return new Problem(file.path(), line, column, rule.isBlank() ? null : rule, what, cure(file, line, found));
    }

    /** What an author most often forgot when the parser stops at this word. */
    private static String cure(TextFile file, int line, String found) {
        String[] lines = file.text().split("\n", -1);
        String text = line > 0 && line <= lines.length ? lines[line - 1] : "";
        long open = text.chars().filter(c -> c == '(').count();
        long closed = text.chars().filter(c -> c == ')').count();
        if (open != closed) {
            return open > closed ? "close the bracket ( of this line with )" : "there is a ) too much in this line";
        }
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            return "close the quote \" of this line";
        }
        return switch (found) {
            case "then", "end" -> "a bracket ( or a quote \" before this is not closed";
            case "=" -> "write == to compare";
            case "==", "!=", "<", ">" -> "write a property before it and a value behind it";
            default -> "look for a missing comma, bracket or quote just before this";
        };
    }
}
