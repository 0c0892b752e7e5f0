package parley.engine.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import parley.conversation.ConversationId;
import parley.conversation.Entry;
import parley.conversation.Situation;
import parley.conversation.Turn;
import parley.conversation.account.AccountFacts;
import parley.conversation.decision.RuleRef;
import parley.conversation.intent.Understanding;
import parley.engine.brands.Brands;
import parley.engine.brands.Publications;
import parley.engine.past.Past;
import parley.engine.past.PastTurn;
import parley.rulebook.Rulebook;
import parley.rulebook.why.Contest;
import parley.rulebook.why.Explanation;
import parley.rulebook.why.Why;

/** Explains recorded turns: asks the same version of the rules again, with the account as it was then. */
@ApplicationScoped
public class WhyDesk {

    private static final int NEAREST = 3;

    private final Brands brands;
    private final Publications publications;
    private final Past past;

    /** By pack. Compiling what explains an intent takes a second: it is done once for the rules in force. */
    private final Map<String, Explainer> explainers = new ConcurrentHashMap<>();

    private record Explainer(Rulebook rulebook, Why why) {}

    WhyDesk(Brands brands, Publications publications, Past past) {
        this.brands = brands;
        this.publications = publications;
        this.past = past;
    }

    /**
     * Why the turn at, or just before, a place of a conversation ended as it did.
     *
     * @param brand absent: the only one that has a conversation of this id
     * @throws IllegalArgumentException if there is no such turn, or the brand is needed
     */
    WhyAnswer why(String conversation, long seq, Optional<String> brand) {
        ConversationId id = new ConversationId(brand.orElseGet(() -> brandOf(conversation)), conversation);
        Rulebook now = brands.inForce().require(id.brand()).rulebook();
        PastTurn turn = turn(id, seq, now);
        Rulebook then = rulebook(turn, now);
        return explain(then == now ? turn : turn(id, seq, then), then);
    }

    /**
     * Rules in force that nearly spoke at the turn at, or just before, a place of a conversation, with the account as it was then.
     *
     * @throws IllegalArgumentException if there is no such turn
     */
    List<Explanation.Silent> nearest(String brand, String conversation, long seq) {
        Rulebook now = brands.inForce().require(brand).rulebook();
        PastTurn turn = turn(new ConversationId(brand, conversation), seq, now);
        Explainer explainer = explainers.compute(
                now.pack(),
                (pack, known) -> known != null && known.rulebook() == now ? known : new Explainer(now, new Why(now)));
        return explainer.why().explain(turn.situation()).nearest(NEAREST);
    }

    private String brandOf(String conversation) {
        List<String> found = past.brandsOf(conversation);
        return switch (found.size()) {
            case 0 -> throw new IllegalArgumentException("there is no conversation '" + conversation + "'");
            case 1 -> found.getFirst();
            default ->
                throw new IllegalArgumentException(
                        "several brands have a conversation '" + conversation + "': name one of " + found);
        };
    }

    private PastTurn turn(ConversationId id, long seq, Rulebook reading) {
        return past.turns(id, reading).stream()
                .filter(turn -> turn.seq() <= seq)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the customer said nothing up to " + seq + " in '" + id.id() + "'"));
    }

    private Rulebook rulebook(PastTurn turn, Rulebook now) {
        return version(turn, now)
                .filter(version -> !version.equals(now.version()))
                .flatMap(version -> publications.find(now.pack(), version))
                .map(brands::compile)
                .orElse(now);
    }

    /** What the answer itself names; where no rule answered, what was in force. */
    private Optional<String> version(PastTurn turn, Rulebook now) {
        Optional<String> named = turn.answer() instanceof Entry.AssistantSaid said
                ? said.rules().stream().map(RuleRef::version).findFirst()
                : Optional.empty();
        return named.or(() -> past.inForceAt(now.pack(), turn.situation().now()));
    }

    private static WhyAnswer explain(PastTurn turn, Rulebook rulebook) {
        Situation situation = turn.situation();
        Turn again = Turn.take(situation, rulebook.suggest(situation));
        Result answered = Result.of(turn.answer());
        return new WhyAnswer(
                situation.conversation().id().brand(),
                situation.conversation().id().id(),
                turn.seq(),
                situation.now(),
                situation.utterance().act().shown(),
                understanding(situation.understanding()),
                rulebook.pack(),
                rulebook.version(),
                answered.toString(),
                turn.words(),
                Result.of(again.decision()).equals(answered),
                facts(situation),
                Contest.of(again.candidates()),
                new Why(rulebook).explain(situation));
    }

    private static List<String> understanding(Understanding understanding) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %.3f sure: %s, in %s"
                .formatted(
                        understanding.intent().name(),
                        understanding.confidence().probability(),
                        understanding.confidence().band(),
                        understanding.language()));
        understanding
                .runnerUp()
                .ifPresent(other ->
                        lines.add("next guess %s, %.3f".formatted(other.intent().name(), other.probability())));
        understanding.slots().forEach(slot -> lines.add("names " + slot.name() + ": “" + slot.words() + "”"));
        return lines;
    }

    private static List<String> facts(Situation situation) {
        AccountFacts facts = situation.facts();
        return Stream.of(
                        facts.orders(),
                        facts.shipments(),
                        facts.invoices(),
                        facts.payments(),
                        facts.contracts(),
                        facts.readings(),
                        facts.profiles())
                .filter(list -> !list.isEmpty())
                .map(list -> list.getFirst().kind().wireName() + ": " + list.size())
                .toList();
    }
}
