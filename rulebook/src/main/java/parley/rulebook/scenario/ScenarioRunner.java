package parley.rulebook.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Entry;
import parley.conversation.Situation;
import parley.conversation.Turn;
import parley.conversation.Utterance;
import parley.conversation.decision.Candidate;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.rulebook.RuleFault;
import parley.rulebook.Rulebook;

/** Runs scenarios through the true rules and the true core, turn by turn. */
public final class ScenarioRunner {

    private final Rulebook rulebook;
    private final @Nullable Understands understands;

    /** @param understands for scenarios that give the customer's words only; absent: those are skipped */
    public ScenarioRunner(Rulebook rulebook, @Nullable Understands understands) {
        this.rulebook = rulebook;
        this.understands = understands;
    }

    public ScenarioResult run(Scenario scenario) {
        if (understands == null && scenario.turns().stream().anyMatch(turn -> turn.intent() == null)) {
            return new ScenarioResult(scenario, List.of(), List.of(), true);
        }
        List<String> differences = new ArrayList<>();
        List<Map.Entry<String, Set<String>>> fired = new ArrayList<>();
        Conversation conversation = Conversation.empty(new ConversationId("scenario", scenario.name()), null);
        for (ScenarioTurn expected : scenario.turns()) {
            try {
                Turn turn = take(scenario, expected, conversation);
                fired.add(Map.entry(turn.situation().intent(), rules(turn.candidates())));
                differences.addAll(new Comparison(rulebook.wording(), expected, turn).differences());
                for (Entry entry : turn.entries()) {
                    conversation = conversation.evolve(entry);
                }
            } catch (RuleFault fault) {
                differences.add(String.valueOf(fault.getMessage()));
            }
        }
        return new ScenarioResult(scenario, differences, fired, false);
    }

    private Turn take(Scenario scenario, ScenarioTurn turn, Conversation conversation) {
        Customer customer = new Customer("customer", null, "en", scenario.zone());
        Utterance utterance = new Utterance(
                conversation.id(),
                "scenario",
                "u" + conversation.lastSeq(),
                customer,
                new Utterance.Act.Text(turn.says() == null ? "…" : turn.says()),
                scenario.now());
        Situation situation = new Situation(
                conversation,
                utterance,
                understanding(turn, utterance, conversation),
                scenario.account(),
                scenario.now());
        return Turn.take(situation, rulebook.suggest(situation));
    }

    private Understanding understanding(ScenarioTurn turn, Utterance utterance, Conversation conversation) {
        if (turn.intent() == null && understands != null) {
            return understands.understand(utterance, conversation);
        }
        List<Slot> slots = turn.slots().entrySet().stream()
                .map(slot -> slot(slot.getKey(), slot.getValue()))
                .toList();
        return Understanding.certain(new Intent(String.valueOf(turn.intent())), slots, "en");
    }

    private static Slot slot(String name, String value) {
        int dots = value.indexOf("..");
        if (name.equals("quantity")) {
            return new Slot.Quantity(name, Long.parseLong(value), value);
        }
        return dots < 0
                ? new Slot.Text(name, value, value)
                : new Slot.Period(
                        name,
                        LocalDate.parse(value.substring(0, dots)),
                        LocalDate.parse(value.substring(dots + 2)),
                        value);
    }

    private static Set<String> rules(Collection<Candidate> candidates) {
        Set<String> rules = new HashSet<>();
        candidates.forEach(candidate -> rules.add(candidate.rule().rule()));
        return rules;
    }
}
