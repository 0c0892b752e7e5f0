package parley.rulebook.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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

    /** One line for every rule that the scenarios do not prove. */
    public List<String> gaps() {
        Set<String> fired = new HashSet<>();
        turns.forEach(turn -> fired.addAll(turn.getValue()));
        List<String> gaps = new ArrayList<>();
        for (Rule rule : rules) {
            if (!fired.contains(rule.name())) {
                gaps.add("rule '" + rule.name() + "' fires in no scenario");
            } else if (!isSilentSomewhere(rule)) {
                gaps.add("rule '" + rule.name() + "' stays silent in no scenario"
                        + (isGuarded(rule) ? " of its intent" : ""));
            }
        }
        return gaps;
    }

    private boolean isSilentSomewhere(Rule rule) {
        Set<String> intents = RuleIntents.of(rule);
        boolean guarded = isGuarded(rule);
        return turns.stream()
                .filter(turn -> !guarded || intents.isEmpty() || intents.contains(turn.getKey()))
                .anyMatch(turn -> !turn.getValue().contains(rule.name()));
    }

    /** It asks for more than an intent: {@code Situation( intent == "…" )} is a pattern and one constraint. */
    private static boolean isGuarded(Rule rule) {
        return rule.when().size() > 2;
    }
}
