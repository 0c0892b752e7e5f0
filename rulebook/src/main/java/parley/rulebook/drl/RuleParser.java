package parley.rulebook.drl;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;

/** Parses rule files. A file that cannot be parsed is a list of problems. */
public final class RuleParser {

    private RuleParser() {}

    /** Parses one file; what is wrong goes to {@code problems} and the answer is empty. */
    public static Optional<RuleFile> parse(TextFile file, Consumer<Problem> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            if (parsed != null && !parser.hasErrors()) {
                return Optional.of(new RuleFile(file, parsed, rules(file, parsed)));
            }
            parser.getErrors().forEach(error -> problems.accept(SyntaxError.of(file, error)));
        } catch (DroolsParserException e) {
            problems.accept(
                    Problem.in(file.path(), "the file cannot be parsed", "look for an unclosed quote or brace"));
        }
        return Optional.empty();
    }

    private static List<Rule> rules(TextFile file, PackageDescr parsed) {
        return parsed.getRules().stream().map(rule -> rule(file.text(), rule)).toList();
    }

    private static Rule rule(String text, RuleDescr rule) {
        String then = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
        int begin = Math.max(0, rule.getStartCharacter());
        int thenBegin = Math.max(begin, text.indexOf(then.strip(), begin));
        int indent = then.indexOf(then.strip());
        return new Rule(
                rule.getName(),
                begin,
                rule.getLhs() == null ? List.of() : Parts.of(rule.getLhs(), text),
                then,
                thenBegin - indent);
    }
}
