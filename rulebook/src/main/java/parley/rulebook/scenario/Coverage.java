package parley.rulebook.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleIntents;

/**
 * Which rules the scenarios prove: each must fire in one turn and stay silent in another. A rule with conditions of its own
 * must stay silent in a turn of its own intent, otherwise nothing shows that its conditions matter.
 */
public final class Coverage {

    private final Collection<Rule> rules;
    private final List<Map.Entry<String, Set<String>>> turns = new ArrayList<>();

    public Coverage(Collection<Rule> rules, Collection<ScenarioResult> results) {
        this.rules = rules;
        results.forEach(result -> turns.addAll(result.fired()));
    }

    /**
     * How often one rule was tried.
     *
     * @param fires turns in which it suggested something
     * @param silent turns in which it could have and did not
     * @param gap why it is not proven; empty: it is
     */
    public record OfRule(String rule, int fires, int silent, String gap) {}

    /** One line for every rule that the scenarios do not prove. */
    public List<String> gaps() {
        return ofRules().stream().map(OfRule::gap).filter(gap -> !gap.isEmpty()).toList();
    }

    /** Every rule, as its author ordered them. */
    public List<OfRule> ofRules() {
        return rules.stream().map(this::ofRule).toList();
    }

    private OfRule ofRule(Rule rule) {
        int fires = (int) turns.stream()
                .filter(turn -> turn.getValue().contains(rule.name()))
                .count();
        int silent = silent(rule);
        return new OfRule(rule.name(), fires, silent, gap(rule, fires, silent));
    }

    private static String gap(Rule rule, int fires, int silent) {
        if (fires == 0) {
            return "rule '" + rule.name() + "' fires in no scenario";
        }
        return silent > 0
                ? ""
                : "rule '" + rule.name() + "' stays silent in no scenario" + (isGuarded(rule) ? " of its intent" : "");
    }

    private int silent(Rule rule) {
        Set<String> intents = RuleIntents.of(rule);
        boolean guarded = isGuarded(rule);
        return (int) turns.stream()
                .filter(turn -> !guarded || intents.isEmpty() || intents.contains(turn.getKey()))
                .filter(turn -> !turn.getValue().contains(rule.name()))
                .count();
    }

    /** It asks for more than an intent: {@code Situation( intent == "…" )} is a pattern and one constraint. */
    private static boolean isGuarded(Rule rule) {
        return rule.when().size() > 2;
    }
}
