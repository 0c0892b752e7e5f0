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

    /**
     * Parses one file; what is wrong goes to {@code problems} and the answer is empty.
     *
     * @param expectedPackage the package that all files of the pack share
     */
    public static Optional<RuleFile> parse(TextFile file, String expectedPackage, Consumer<Problem> problems) {
        RawText raw = new RawText(file, problems);
        if (!raw.isSound(expectedPackage)) {
            return Optional.empty();
        }
        Optional<PackageDescr> parsed = parseText(file, "", ignored -> {});
        if (parsed.isEmpty()) {
            raw.pieces().forEach(piece -> parseText(lonely(file, piece, expectedPackage), piece.name(), problems));
        }
        return parsed.map(declarations -> new RuleFile(file, declarations, rules(file, declarations)));
    }

    private static Optional<PackageDescr> parseText(TextFile file, String rule, Consumer<Problem> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            if (parsed != null && !parser.hasErrors()) {
                return Optional.of(parsed);
            }
            parser.getErrors().stream().limit(1).forEach(error -> problems.accept(SyntaxError.of(file, rule, error)));
        } catch (DroolsParserException e) {
            problems.accept(
                    Problem.in(file.path(), "the file cannot be parsed", "look for an unclosed quote or brace"));
        }
        return Optional.empty();
    }

    /** The piece alone, on the lines where it stands in its file. */
    private static TextFile lonely(TextFile file, RawText.Piece piece, String packageName) {
        String before = "package " + packageName + ";" + "\n".repeat(piece.line() - 1);
        return new TextFile(file.path(), before + piece.text());
    }

    private static List<Rule> rules(TextFile file, PackageDescr parsed) {
        return parsed.getRules().stream().map(rule -> rule(file.text(), rule)).toList();
    }

    private static Rule rule(String text, RuleDescr rule) {
        String then = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
        int begin = Math.max(0, rule.getStartCharacter());
        String stripped = then.isBlank() ? "then" : then.strip();
        int thenBegin = Math.max(begin, text.indexOf(stripped, begin));
        int indent = Math.max(0, then.indexOf(stripped));
        return new Rule(
                rule.getName(),
                begin,
                rule.getLhs() == null ? List.of() : Parts.of(rule.getLhs(), text),
                then,
                thenBegin - indent);
    }
}
