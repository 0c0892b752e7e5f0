package parley.rulebook.compile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.builder.Message;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.Problem;

/**
 * Tells what the compiler found at the author's own lines. The compiler speaks of files it generated; the text of such a file
 * comes with its messages, and holds either the consequence's own line or the name of the rule.
 */
final class CompilerErrors {

    private static final String GENERATED = "Java source of";

    private final List<RuleFile> files;
    private final Map<String, String> sources = new HashMap<>();

    private CompilerErrors(List<RuleFile> files) {
        this.files = files;
    }

    static List<Problem> tell(List<Message> messages, List<RuleFile> files) {
        CompilerErrors errors = new CompilerErrors(files);
        for (Message message : messages) {
            if (message.getText().startsWith(GENERATED)) {
                errors.sources.put(message.getPath(), message.getText());
            }
        }
        LinkedHashSet<Problem> problems = new LinkedHashSet<>();
        messages.stream()
                .filter(message -> !message.getText().startsWith(GENERATED))
                .map(errors::problem)
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    private Problem problem(Message message) {
        String what = message.getText().lines().findFirst().orElse("").strip();
        return inSource(message, what)
                .or(() -> inRuleFile(message, what))
                .orElseGet(() -> Problem.in(
                        files.isEmpty() ? "" : files.get(0).file().path(),
                        "the rules do not compile: " + what,
                        "take out the rule written last and check again"));
    }

    private Optional<Problem> inSource(Message message, String what) {
        String source = sources.getOrDefault(String.valueOf(message.getPath()), "");
        // The text begins with one line that names the generated file.
        List<String> lines = source.lines().skip(1).toList();
        String bad = message.getLine() >= 1 && message.getLine() <= lines.size()
                ? plain(lines.get(message.getLine() - 1))
                : "";
        for (RuleFile file : files) {
            for (Rule rule : file.rules()) {
                Optional<Problem> found = inThen(file, rule, bad, what);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return namedIn(source + message.getText(), what);
    }

    private static Optional<Problem> inThen(RuleFile file, Rule rule, String bad, String what) {
        int offset = rule.thenOffset();
        for (String line : rule.then().split("\n", -1)) {
            String plain = plain(line);
            if (plain.length() > 2 && bad.length() > 2 && (bad.contains(plain) || plain.contains(bad))) {
                int indent = line.length() - line.stripLeading().length();
                return Optional.of(file.problem(offset + indent, rule.name(), what, "mend this line of `then`"));
            }
            offset += line.length() + 1;
        }
        return Optional.empty();
    }

    private Optional<Problem> namedIn(String text, String what) {
        return files.stream()
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> text.contains("\"" + rule.name() + "\""))
                        .map(rule ->
                                file.problem(rule.offset(), rule.name(), what, "mend the conditions of this rule")))
                .findFirst();
    }

    private Optional<Problem> inRuleFile(Message message, String what) {
        return files.stream()
                .filter(file -> String.valueOf(message.getPath()).endsWith(RuleCompiler.sourceOf(file.file())))
                .map(file -> new Problem(
                        file.file().path(),
                        Math.max(1, message.getLine()),
                        1,
                        null,
                        what,
                        "mend the rule at this line"))
                .findFirst();
    }

    private static String plain(String line) {
        return line.replaceAll("\\s+", "");
    }
}
