package parley.rulebook.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.conversation.Situation;
import parley.conversation.account.AccountFacts;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Chooser;
import parley.conversation.decision.Decision;
import parley.conversation.intent.Intent;
import parley.rulebook.RuleFault;
import parley.rulebook.Rulebook;
import parley.rulebook.scenario.Trial;

/**
 * Puts imagined customers to every intent and notes which rules speak and which win. What it finds is a doubt, not a proof:
 * a rule may be right for a customer that nobody imagined.
 */
public final class Doubts {

    /** Imagined customers for every intent. */
    public static final int CUSTOMERS = 400;

    private static final long SEED = 20_260_310;

    /**
     * One doubt.
     *
     * @param what for example that a rule never wins
     * @param witness a situation that shows it; empty where there is none because the rule never spoke
     */
    public record Doubt(String what, String witness) {}

    private final Rulebook rulebook;
    private final TreeSet<String> silent = new TreeSet<>();
    private final Map<String, Doubt> beaten = new TreeMap<>();
    private final TreeSet<String> winners = new TreeSet<>();
    private final Map<String, Doubt> ties = new TreeMap<>();
    private final Map<String, Doubt> faults = new TreeMap<>();

    private Doubts(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.rules().forEach(rule -> silent.add(rule.name()));
    }

    /** All doubts: faults, rules that never spoke, that never won, that only their names put in order. */
    public static List<Doubt> about(Rulebook rulebook) {
        Doubts doubts = new Doubts(rulebook);
        Imagination imagination = new Imagination(SEED);
        for (String intent : new TreeSet<>(rulebook.intents())) {
            for (int i = 0; i < CUSTOMERS; i++) {
                doubts.ask(imagination.about(intent, rulebook.reads(new Intent(intent))));
            }
        }
        doubts.hearScenarios();
        return doubts.list();
    }

    /** Nobody imagines offers that were made and questions that were asked before; scenarios hold them. */
    private void hearScenarios() {
        Trial.of(rulebook, null).rules().stream()
                .filter(rule -> rule.fires() > 0)
                .forEach(rule -> silent.remove(rule.rule()));
    }

    private void ask(Situation situation) {
        try {
            note(
                    situation,
                    rulebook.suggest(situation).stream()
                            .sorted(Chooser.BEST_FIRST)
                            .toList());
        } catch (RuleFault fault) {
            faults.putIfAbsent(fault.rule(), new Doubt(String.valueOf(fault.getMessage()), witness(situation)));
        }
    }

    private void note(Situation situation, List<Candidate> bestFirst) {
        bestFirst.forEach(candidate -> silent.remove(candidate.rule().rule()));
        if (bestFirst.isEmpty()) {
            return;
        }
        Candidate winner = bestFirst.getFirst();
        winners.add(winner.rule().rule());
        bestFirst.stream()
                .skip(1)
                .forEach(loser -> beaten.merge(
                        loser.rule().rule(),
                        new Doubt(
                                "rule '%s' speaks but never wins; here '%s' goes before it"
                                        .formatted(
                                                loser.rule().rule(),
                                                winner.rule().rule()),
                                witness(situation)),
                        Doubts::shorter));
        if (bestFirst.size() > 1 && isTie(winner, bestFirst.get(1))) {
            noteTie(situation, winner, bestFirst.get(1));
        }
    }

    private void noteTie(Situation situation, Candidate winner, Candidate second) {
        if (winner.rule().equals(second.rule())) {
            String rule = winner.rule().rule();
            ties.merge(
                    rule,
                    new Doubt(
                            "rule '%s' speaks for several facts at once: nothing decides which answer is given"
                                    .formatted(rule),
                            witness(situation)),
                    Doubts::shorter);
            return;
        }
        String pair = Stream.of(winner, second)
                .map(candidate -> "'" + candidate.rule().rule() + "'")
                .sorted()
                .collect(Collectors.joining(" and "));
        ties.merge(
                pair,
                new Doubt(
                        "rules %s contradict each other: only their names decide which answers".formatted(pair),
                        witness(situation)),
                Doubts::shorter);
    }

    /** Equal in everything that the chooser looks at but the name, and not the same. */
    private static boolean isTie(Candidate one, Candidate other) {
        return one.decision().getClass() == other.decision().getClass()
                && evidence(one) == evidence(other)
                && !one.decision().equals(other.decision());
    }

    private static int evidence(Candidate candidate) {
        return candidate.decision() instanceof Decision.Reply reply
                ? reply.evidence().size()
                : 0;
    }

    private List<Doubt> list() {
        Map<String, Doubt> losers = new HashMap<>(beaten);
        losers.keySet().removeAll(winners);
        List<Doubt> doubts = new ArrayList<>(faults.values());
        silent.forEach(rule -> doubts.add(new Doubt(
                "rule '%s' spoke in no scenario and for none of %d imagined customers of each intent: do its conditions exclude each other?"
                        .formatted(rule, CUSTOMERS),
                "")));
        doubts.addAll(new TreeMap<>(losers).values());
        doubts.addAll(ties.values());
        return doubts;
    }

    /** The simplest customer shows it best. */
    private static Doubt shorter(Doubt one, Doubt other) {
        return one.witness().length() <= other.witness().length() ? one : other;
    }

    private static String witness(Situation situation) {
        AccountFacts facts = situation.facts();
        return Stream.of(
                        Stream.of("intent " + situation.intent() + " "
                                + situation.understanding().slots()),
                        facts.orders().stream(),
                        facts.shipments().stream(),
                        facts.invoices().stream(),
                        facts.payments().stream(),
                        facts.contracts().stream(),
                        facts.readings().stream())
                .flatMap(stream -> stream)
                .map(fact -> fact.toString()
                        .replaceAll(", origin=Origin\\[[^]]*]", "")
                        .replaceAll("(, )?\\w+=null(, )?", "$2"))
                .collect(Collectors.joining("\n    "));
    }
}
