package parley.rulebook.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.Problem;

/** Checks what stands outside {@code when} and {@code then}: nothing may, except comments, annotations and rules. */
final class DeclarationCheck {

    private static final Set<String> KEEPS_SILENT = Set.of("enabled");

    private final Consumer<Problem> problems;
    private final Map<String, String> places = new HashMap<>();

    DeclarationCheck(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(RuleFile file) {
        PackageDescr outside = file.declarations();
        outside.getImports().forEach(it -> refuse(file, it, "import " + it.getTarget(), IMPORTS));
        outside.getFunctionImports().forEach(it -> refuse(file, it, "import function " + it.getTarget(), IMPORTS));
        outside.getAccumulateImports().forEach(it -> refuse(file, it, "import accumulate " + it.getTarget(), IMPORTS));
        outside.getGlobals().forEach(it -> refuse(file, it, "global " + it.getIdentifier(), IMPORTS));
        outside.getFunctions().forEach(it -> refuse(file, it, "function " + it.getName(), "say it in `when`"));
        outside.getTypeDeclarations()
                .forEach(it -> refuse(file, it, "declare " + it.getTypeName(), "use the facts there are"));
        outside.getEnumDeclarations()
                .forEach(it -> refuse(file, it, "declare " + it.getTypeName(), "use the facts there are"));
        outside.getAttributes().forEach(it -> refuse(file, it, it.getName(), "leave it out"));
        outside.getRules().forEach(rule -> checkRule(file, rule));
        file.rules().forEach(rule -> checkName(file, rule));
    }

    private static final String IMPORTS =
            "leave it out: facts, List, LocalDate, Meant and suggest are there without it";

    private void checkRule(RuleFile file, RuleDescr rule) {
        if (rule instanceof QueryDescr) {
            refuse(file, rule, "query " + rule.getName(), "write a rule");
        }
        if (rule.getParentName() != null) {
            refuse(file, rule, "extends " + rule.getParentName(), "repeat the conditions in the rule itself");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(file, rule, "a second then[…]", "write a second rule");
        }
        rule.getAttributes().values().stream()
                .filter(attribute -> !KEEPS_SILENT.contains(attribute.getName()))
                .forEach(attribute -> refuse(
                        file,
                        attribute,
                        attribute.getName(),
                        "leave it out: rules only suggest, and the order in which they stand means nothing"));
    }

    private void checkName(RuleFile file, Rule rule) {
        Problem here = file.problem(rule.offset(), rule.name(), "", "");
        String before = places.putIfAbsent(rule.name(), here.file() + ":" + here.line());
        if (before != null) {
            problems.accept(file.problem(
                    rule.offset(),
                    rule.name(),
                    "a rule of this name stands at " + before + " already",
                    "give this one a name of its own"));
        }
    }

    private void refuse(RuleFile file, BaseDescr piece, String what, String cure) {
        int line = Math.max(1, piece.getLine());
        problems.accept(new Problem(file.file().path(), line, 1, null, "'" + what + "' is not for rules", cure));
    }
}
