package parley.rulebook.drl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;

/** Puts the parser's complaint into an author's words. */
final class SyntaxError {

    private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+)");

    private SyntaxError() {}

    static Problem of(TextFile file, DroolsError error) {
        Matcher place = PLACE.matcher(error.getMessage());
        boolean told = place.find();
        int line = told ? Integer.parseInt(place.group(1)) : error.getLines().length > 0 ? error.getLines()[0] : 0;
        int column = told ? Integer.parseInt(place.group(2)) + 1 : 0;
        return new Problem(file.path(), line, column, null, error.getMessage().strip(), "mend the rule at this place");
    }
}
