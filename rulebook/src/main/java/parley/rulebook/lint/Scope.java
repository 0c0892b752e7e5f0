package parley.rulebook.lint;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.Problem;

/** What one rule has named so far, and where its problems go. */
final class Scope {

    private final RuleFile file;
    private final Rule rule;
    private final Consumer<Problem> problems;
    private final Map<String, Type> names = new TreeMap<>();

    Scope(RuleFile file, Rule rule, Consumer<Problem> problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    /** The same names, but problems were told already and are not told again. */
    Scope silent() {
        Scope silent = new Scope(file, rule, ignored -> {});
        silent.names.putAll(names);
        return silent;
    }

    void name(String name, Type type) {
        names.put(name, type);
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(names.get(name));
    }

    Set<String> names() {
        return names.keySet();
    }

    /** A problem at a place of the file. */
    void problem(int offset, String what, String cure) {
        problems.accept(file.problem(offset, rule.name(), what, cure));
    }

    /** A problem at the first place of a word behind an offset. */
    void problemAt(int offset, String word, String what, String cure) {
        int found = file.file().text().indexOf(word, offset);
        problem(found < 0 ? offset : found, what, cure);
    }
}
