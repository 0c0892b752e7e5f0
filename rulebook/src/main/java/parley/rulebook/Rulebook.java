package parley.rulebook;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import parley.conversation.Situation;
import parley.conversation.account.FactKind;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.RuleRef;
import parley.conversation.intent.Intent;
import parley.rulebook.compile.RuleBases;
import parley.rulebook.drl.Rule;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.PackSettings;

/** One pack in force: its rules, compiled, and its wording. Immutable and safe to use from any number of threads. */
public final class Rulebook {

    private final PackFolder folder;
    private final RuleBases rules;
    private final List<Rule> written;
    private final Reads reads;
    private final Wording wording;
    private final RuleRef name;

    Rulebook(PackFolder folder, RuleBases rules, List<Rule> written, Wording wording) {
        this.folder = folder;
        this.rules = rules;
        this.written = written;
        this.reads = new Reads(written);
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
        return new Loading(rulesFolder, pack, knownIntents).load();
    }

    /**
     * As {@link #load(Path, String, Set)}, but keeps the compiled rules in a folder, so that the next start with the same
     * content takes a fraction of a second.
     */
    public static Rulebook load(Path rulesFolder, String pack, Set<String> knownIntents, Path cacheFolder) {
        return new Loading(rulesFolder, pack, knownIntents)
                .keepingCompiled(cacheFolder)
                .load();
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

    /** Conditions of all rules run together; asked one by one, the rule that throws is found. */
    private RuleFault culprit(RuleFault fault, Situation situation) {
        for (String rule : rules.namesFor(situation.intent())) {
            try {
                new Deliberation(name, situation, rule).run(rules.alone(rule));
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

    /** The rules as their authors wrote them. */
    public List<Rule> rules() {
        return written;
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
