package parley.rulebook;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import parley.conversation.Situation;
import parley.conversation.account.FactKind;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.RuleRef;
import parley.conversation.intent.Intent;
import parley.rulebook.compile.RuleBases;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.PackSettings;

/** One pack in force: its rules, compiled, and its wording. Immutable and safe to use from any number of threads. */
public final class Rulebook {

    private static final int MADE_OF_ONE = 50;

    private final PackFolder folder;
    private final RuleBases rules;
    private final List<RuleFile> files;
    private final Reads reads;
    private final Wording wording;
    private final RuleRef name;

    Rulebook(PackFolder folder, RuleBases rules, List<RuleFile> files, Wording wording) {
        this.folder = folder;
        this.rules = rules;
        this.files = List.copyOf(files);
        this.reads = new Reads(rules());
        this.wording = wording;
        this.name = new RuleRef(folder.name(), folder.version(), "");
    }

    /**
     * Reads, checks and compiles a pack; takes seconds.
     *
     * @param rulesFolder the folder that holds the packs
     * @param knownIntents intents that rules may name; empty: any
     * @throws BrokenRulesException naming every problem of the pack
     */
    public static Rulebook load(Path rulesFolder, String pack, Set<String> knownIntents) {
        return load(PackFolder.read(rulesFolder, pack), knownIntents, null);
    }

    /**
     * As {@link #load(Path, String, Set)}, but keeps the compiled rules in a folder, so that the next start with the same
     * content takes a fraction of a second.
     */
    public static Rulebook load(Path rulesFolder, String pack, Set<String> knownIntents, Path cacheFolder) {
        return load(PackFolder.read(rulesFolder, pack), knownIntents, cacheFolder);
    }

    /**
     * As above, of files that were read already.
     *
     * @param cacheFolder absent: everything is compiled anew
     */
    public static Rulebook load(PackFolder folder, Set<String> knownIntents, @Nullable Path cacheFolder) {
        return new Loading(folder, knownIntents, cacheFolder).load();
    }

    /**
     * Everything the rules suggest in a situation. Ends within a quarter of a second whatever the rules do.
     *
     * @throws RuleFault if a rule throws or spends more than a turn may
     */
    public Collection<Candidate> suggest(Situation situation) {
        try {
            return new Deliberation(name, situation).run(rules.of(situation.intent()));
        } catch (RuleFault fault) {
            throw fault.rule().isEmpty() ? culprit(fault, situation) : fault;
        }
    }

    /** As {@link #suggest(Situation)}, while somebody watches which rules fire. */
    public Collection<Candidate> suggest(Situation situation, AgendaEventListener watcher) {
        return new Deliberation(name, situation).watchedBy(watcher).run(rules.of(situation.intent()));
    }

    /** Puts a situation to rules made of these ones, many for one, under limits that allow for that. */
    public void ask(KieBase others, Situation situation, AgendaEventListener watcher) {
        new Deliberation(name, situation, "", new Budget(MADE_OF_ONE))
                .watchedBy(watcher)
                .run(others);
    }

    /** Whether a rule may have a word to say about an intent. */
    public boolean isAsked(String rule, String intent) {
        return rules.namesFor(intent).contains(rule);
    }

    /** Conditions of all rules run together; asked one by one, the rule that throws is found. */
    private RuleFault culprit(RuleFault fault, Situation situation) {
        for (String rule : rules.namesFor(situation.intent())) {
            try {
                new Deliberation(name, situation, rule, new Budget()).run(rules.alone(rule));
            } catch (RuleFault its) {
                return its;
            }
        }
        return fault;
    }

    /** Kinds of account facts that the rules of an intent look at; nothing else needs to be read for it. */
    public Set<FactKind> reads(Intent intent) {
        return reads.of(intent);
    }

    /** Kinds of account facts that the rules of an intent look at as they stood at the past day asked for. */
    public Set<FactKind> readsThen(Intent intent) {
        return reads.then(intent);
    }

    /** The rules as their authors wrote them. */
    public List<Rule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** The rules that the pack does not have from its base; its own scenarios must prove these. */
    public List<Rule> ownRules() {
        return files.stream()
                .filter(file -> file.file().folder().equals(folder.name()))
                .flatMap(file -> file.rules().stream())
                .toList();
    }

    /** The rules, file by file. */
    public List<RuleFile> files() {
        return files;
    }

    /** The files it was made of. */
    public PackFolder content() {
        return folder;
    }

    /** Every intent that a rule answers. */
    public Set<String> intents() {
        return reads.intents();
    }

    public Wording wording() {
        return wording;
    }

    public PackSettings settings() {
        return folder.settings();
    }

    /** Name of the pack. */
    public String pack() {
        return folder.name();
    }

    /** Hash of the pack's content: the same content has the same version everywhere. */
    public String version() {
        return folder.version();
    }
}
