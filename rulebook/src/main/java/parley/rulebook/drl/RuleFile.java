package parley.rulebook.drl;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;

/**
 * A rule file that the parser could read.
 *
 * @param declarations what stands outside its rules
 */
public record RuleFile(TextFile file, PackageDescr declarations, List<Rule> rules) {

    public RuleFile {
        rules = List.copyOf(rules);
    }

    /** A problem at a place of this file's text. */
    public Problem problem(int offset, String rule, String what, String cure) {
        String before = file.text().substring(0, Math.min(offset, file.text().length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Problem(file.path(), line, before.length() - before.lastIndexOf('\n'), rule, what, cure);
    }
}
