package parley.rulebook.drl;

import java.util.List;
import java.util.Set;
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

    /** Name of the package that its rules stand in. */
    public String packageName() {
        return declarations.getName();
    }

    /** The same file without the rules of these names. */
    public RuleFile without(Set<String> names) {
        return new RuleFile(
                file,
                declarations,
                rules.stream().filter(rule -> !names.contains(rule.name())).toList());
    }

    /** {@code shop/orders.drl:14} of a place in the text. */
    public String place(int offset) {
        return file.path() + ":" + problem(offset, "", "", "").line();
    }

    /** A problem at a place of this file's text. */
    public Problem problem(int offset, String rule, String what, String cure) {
        String before = file.text().substring(0, Math.min(offset, file.text().length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Problem(file.path(), line, before.length() - before.lastIndexOf('\n'), rule, what, cure);
    }
}
