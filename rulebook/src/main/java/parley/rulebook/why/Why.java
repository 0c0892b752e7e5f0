package parley.rulebook.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import parley.conversation.Situation;
import parley.conversation.decision.Candidate;
import parley.rulebook.Rulebook;
import parley.rulebook.compile.Header;
import parley.rulebook.compile.Probes;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.TextFile;

/**
 * Explains what the rules of an intent do in a situation. Where a rule falls silent is found by the rule engine itself: each
 * rule is compiled once more for each of its conditions, cut off behind it; the longest that still fires tells how far the
 * rule came. So an explanation can never mean something else than the rule does.
 */
public final class Why {

    private static final String PACKAGE = "why";

    private record Silenced(RuleFile file, Rule rule, List<Step> steps) {}

    private final Rulebook rulebook;
    private final Map<String, KieBase> probes = new ConcurrentHashMap<>();

    public Why(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @throws parley.rulebook.RuleFault if a rule throws or spends more than a turn may */
    public Explanation explain(Situation situation) {
        Watcher watcher = new Watcher();
        Collection<Candidate> candidates = rulebook.suggest(situation, watcher);
        List<Explanation.Spoke> spoke = new ArrayList<>();
        List<Silenced> silent = new ArrayList<>();
        forEachRule(situation.intent(), cut -> {
            List<List<Object>> matches = watcher.of(cut.rule().name());
            if (matches.isEmpty()) {
                silent.add(cut);
            } else {
                spoke.add(spoke(cut, matches.getFirst(), candidates));
            }
        });
        return new Explanation(spoke, silent(situation, silent));
    }

    private void forEachRule(String intent, Consumer<Silenced> each) {
        for (RuleFile file : rulebook.files()) {
            file.rules().stream()
                    .filter(rule -> rulebook.isAsked(rule.name(), intent))
                    .forEach(rule -> each.accept(new Silenced(file, rule, Steps.of(file, rule))));
        }
    }

    private static Explanation.Spoke spoke(Silenced rule, List<Object> matched, Collection<Candidate> candidates) {
        return new Explanation.Spoke(
                rule.rule().name(),
                rule.file().place(rule.rule().offset()),
                matched.stream().map(Said::fact).toList(),
                candidates.stream()
                        .filter(candidate ->
                                candidate.rule().rule().equals(rule.rule().name()))
                        .map(Said::suggestion)
                        .toList());
    }

    private List<Explanation.Silent> silent(Situation situation, List<Silenced> silent) {
        if (silent.isEmpty()) {
            return List.of();
        }
        Watcher watcher = new Watcher();
        KieBase base = probes.computeIfAbsent(situation.intent(), this::compile);
        rulebook.ask(base, situation, watcher);
        return silent.stream().map(rule -> silent(rule, situation, watcher)).toList();
    }

    private KieBase compile(String intent) {
        StringBuilder drl = new StringBuilder("package " + Header.packageOf(PACKAGE) + ";\n");
        forEachRule(intent, cut -> {
            for (int i = 0; i < cut.steps().size(); i++) {
                drl.append("rule \"").append(probe(cut, i)).append("\"\nwhen\n");
                drl.append(cut.steps().get(i).upTo()).append("\nthen\nend\n");
            }
        });
        return Probes.compile(new TextFile(PACKAGE + "/probes.drl", drl.toString()));
    }

    private static String probe(Silenced rule, int step) {
        return rule.rule().name() + "#" + step;
    }

    private static Explanation.Silent silent(Silenced rule, Situation situation, Watcher watcher) {
        int reached = 0;
        while (reached < rule.steps().size()
                && !watcher.of(probe(rule, reached)).isEmpty()) {
            reached++;
        }
        if (reached == rule.steps().size()) {
            return new Explanation.Silent(
                    rule.rule().name(), rule.file().place(rule.rule().offset()), "", List.of(), reached, reached);
        }
        Step failed = rule.steps().get(reached);
        return new Explanation.Silent(
                rule.rule().name(),
                rule.file().place(failed.offset()),
                failed.condition(),
                because(failed, situation, reached == 0 ? List.of() : watcher.of(probe(rule, reached - 1))),
                reached,
                rule.steps().size());
    }

    /** The values of the facts that came this far: those of the pattern whose condition failed. */
    private static List<String> because(Step failed, Situation situation, List<List<Object>> reached) {
        if (failed.pattern().isEmpty()) {
            return List.of();
        }
        if (failed.pattern().equals("Situation")) {
            return List.of(Said.values(situation, failed.condition()));
        }
        return reached.stream()
                .map(facts -> Said.values(facts.getLast(), failed.condition()))
                .distinct()
                .toList();
    }
}
