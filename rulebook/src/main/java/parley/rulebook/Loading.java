package parley.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.rulebook.compile.CompiledRules;
import parley.rulebook.compile.Header;
import parley.rulebook.compile.RuleBases;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.drl.RuleParser;
import parley.rulebook.drl.Sentences;
import parley.rulebook.lint.Lint;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.Problem;
import parley.rulebook.wording.Sentence;
import parley.rulebook.wording.WordingReader;

/** The way of a pack from its folder into force. */
final class Loading {

    private final PackFolder folder;
    private final Set<String> knownIntents;
    private final @Nullable Path cacheFolder;
    private final List<Problem> problems = new ArrayList<>();

    Loading(PackFolder folder, Set<String> knownIntents, @Nullable Path cacheFolder) {
        this.folder = folder;
        this.knownIntents = knownIntents;
        this.cacheFolder = cacheFolder;
    }

    Rulebook load() {
        Map<String, Map<String, Sentence>> sentences = WordingReader.read(folder, problems::add);
        Sentences inSentences = Sentences.read(folder.sentences(), problems::add);
        List<RuleFile> files = withoutReplaced(folder.rules().stream()
                .map(file -> inSentences.inRuleLanguage(file, problems::add))
                .flatMap(Optional::stream)
                .map(file -> RuleParser.parse(file, Header.packageOf(file.folder()), problems::add))
                .flatMap(Optional::stream)
                .toList());
        requireRules();
        CheckedContent checked = new CheckedContent(cacheFolder, folder, knownIntents);
        if (!checked.isKnown()) {
            problems.addAll(Lint.check(folder, files, sentences, knownIntents));
            requireNoProblems();
        }
        Wording wording = new Wording(sentences, folder.settings().defaultLanguage());
        RuleBases bases = new CompiledRules(folder.name(), cacheFolder).of(files);
        checked.remember();
        Rulebook rulebook = new Rulebook(folder, bases, files, wording);
        WarmUp.ask(rulebook, rulebook.intents());
        return rulebook;
    }

    /** A rule of the pack replaces the base's rule of the same name. */
    private List<RuleFile> withoutReplaced(List<RuleFile> files) {
        Set<String> own = files.stream()
                .filter(this::isOwn)
                .flatMap(file -> file.rules().stream())
                .map(Rule::name)
                .collect(Collectors.toSet());
        return files.stream()
                .map(file -> isOwn(file) ? file : file.without(own))
                .toList();
    }

    private boolean isOwn(RuleFile file) {
        return file.file().folder().equals(folder.name());
    }

    private void requireRules() {
        if (folder.rules().isEmpty()) {
            problems.add(Problem.in(folder.name(), "the pack has no rule file", "write one, for example orders.drl"));
        }
    }

    private void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(folder.name(), problems);
        }
    }
}
