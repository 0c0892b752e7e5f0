package parley.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.Problem;
import parley.rulebook.wording.Sentence;

/** Tells everything that is wrong with the parsed rules of a pack without compiling them. */
public final class Lint {

    private final PackFolder folder;
    private final Set<String> knownIntents;
    private final WordingCheck wording;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(PackFolder folder, Map<String, Map<String, Sentence>> sentences, Set<String> knownIntents) {
        this.folder = folder;
        this.knownIntents = knownIntents;
        this.wording = new WordingCheck(sentences);
    }

    /**
     * All problems of these files.
     *
     * @param sentences the pack's wording by language and key
     * @param knownIntents intents that rules may name; empty: any
     */
    public static List<Problem> check(
            PackFolder folder,
            List<RuleFile> files,
            Map<String, Map<String, Sentence>> sentences,
            Set<String> knownIntents) {
        Lint lint = new Lint(folder, sentences, knownIntents);
        DeclarationCheck declarations = new DeclarationCheck(lint.problems::add);
        for (RuleFile file : files) {
            declarations.check(file);
            file.rules().forEach(rule -> lint.check(file, rule));
        }
        lint.requireSystemKeys();
        return lint.problems;
    }

    private void check(RuleFile file, Rule rule) {
        Scope scope = new Scope(file, rule, problems::add);
        new WhenCheck(rule, scope, knownIntents).run();
        new ThenCheck(rule, scope, wording).run();
    }

    private void requireSystemKeys() {
        Stream<String> labels = knownIntents.stream().sorted().map(intent -> "intent." + intent);
        Stream.concat(SystemKeys.ALL.stream(), labels)
                .filter(key -> !wording.has(key))
                .forEach(key -> problems.add(Problem.in(
                        folder.name() + "/wording/" + folder.settings().defaultLanguage() + ".yaml",
                        "the key '" + key + "' is missing, which the conversation itself says",
                        "write it in every language")));
    }
}
