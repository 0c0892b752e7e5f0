package parley.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Origin;
import parley.conversation.account.Payment;
import parley.conversation.account.Product;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.decision.Proposal;
import parley.conversation.decision.RuleRef;
import parley.conversation.intent.Confidence;

/**
 * A customer, the core, a shell that may be killed and a provider that may be silent, in memory. What the shell commits it
 * commits whole; what it has committed it sends at least once, as the outbox does.
 */
final class Market {

    private static final Customer SOMEBODY_ELSE = new Customer("c-43", "Eve", "en", Given.ADA.zone());

    private Instant now = Given.NOW;
    private Conversation conversation = Conversation.empty(Given.ID);
    private long price = 5990;
    private int stock = 5;
    private int said;
    private final Set<String> outcomes = new HashSet<>();
    private @Nullable Utterance lastUtterance;
    private final List<Proposal> shown = new ArrayList<>();
    private final List<Proposal> unsent = new ArrayList<>();
    private final List<Payment> replies = new ArrayList<>();
    private final Map<String, String> causes = new LinkedHashMap<>();

    /** Offers agreed to, by id: each once, as the table's key has it. */
    final Map<String, Proposal> agreed = new LinkedHashMap<>();

    /** What the provider took, by key. */
    final Map<String, List<Long>> charges = new LinkedHashMap<>();

    /** Settlements that the customer was told, by offer. */
    final Map<String, List<Settlement>> told = new LinkedHashMap<>();

    final Map<String, Boolean> decided = new LinkedHashMap<>();

    void wishes() {
        say(new Utterance.Act.Text("black jeans"), Given.ADA, true);
    }

    void talks() {
        say(new Utterance.Act.Text("thanks"), Given.ADA, false);
    }

    void says(String words) {
        say(new Utterance.Act.Text(words), Given.ADA, false);
    }

    void saysAsSomebodyElse(String words) {
        say(new Utterance.Act.Text(words), SOMEBODY_ELSE, false);
    }

    /** Taps the button of an offer shown earlier, the last one for 0. */
    void taps(int back) {
        if (back < shown.size()) {
            Proposal offer = shown.get(shown.size() - 1 - back);
            say(new Utterance.Act.Confirm(offer.id(), offer.version()), Given.ADA, false);
        }
    }

    void changesPrice(long cents) {
        price = cents;
    }

    void sells(int pieces) {
        stock = pieces;
    }

    void waits(Duration time) {
        now = now.plus(time);
    }

    /** The broker delivers the last utterance once more. */
    void redelivers() {
        if (lastUtterance != null) {
            take(lastUtterance, false, true);
        }
    }

    /** The shell is killed before its commit, and the utterance is delivered to its successor. */
    void isKilledBeforeCommit() {
        Utterance utterance = utterance(new Utterance.Act.Text("OK"), Given.ADA);
        take(utterance, false, false);
        take(utterance, false, true);
    }

    /** Nobody comes to an OK in time; it is handed to a person, and its intake comes to it later. */
    void isOverdue() {
        lastUtterance = utterance(new Utterance.Act.Text("OK"), Given.ADA);
        commit(Turn.overdue(situation(lastUtterance)));
        take(lastUtterance, false, true);
    }

    private void say(Utterance.Act act, Customer speaker, boolean wish) {
        lastUtterance = utterance(act, speaker);
        take(lastUtterance, wish, true);
    }

    private Utterance utterance(Utterance.Act act, Customer speaker) {
        said++;
        return new Utterance(Given.ID, "web", "m-" + said, speaker, act, now);
    }

    private void take(Utterance utterance, boolean wish, boolean commits) {
        if (outcomes.contains(utterance.id())) {
            return;
        }
        Situation situation = situation(utterance);
        List<Candidate> candidates = wish && stock > 0 ? List.of(offer(situation)) : List.of(Given.reply("chat"));
        Turn turn = Turn.take(situation, candidates);
        if (commits) {
            commit(turn);
        }
    }

    private Situation situation(Utterance utterance) {
        return new Situation(conversation, utterance, Given.understood(Confidence.Band.ANSWER), facts(), now);
    }

    private void commit(Turn turn) {
        outcomes.add(turn.situation().utterance().id());
        turn.entries().forEach(this::commit);
    }

    private AccountFacts facts() {
        Product jeans = new Product(
                "TR-1", "Jeans", euros(price), List.of(new Product.Stock("40", stock)), Map.of(), origin("catalogue"));
        return AccountFacts.of(List.of(jeans));
    }

    private Candidate offer(Situation situation) {
        Order.Line line = new Order.Line("Jeans", 1, euros(price), "TR-1", "40");
        Purchase deal = new Purchase(List.of(line), "1 quai Est", "Colissimo", "Visa");
        return new Candidate(Offers.suggested(situation, deal), new RuleRef("shop", "1", "offer"));
    }

    private void commit(Entry entry) {
        conversation = conversation.evolve(entry);
        if (entry instanceof Entry.AssistantSaid spoken && spoken.decision() instanceof Decision.Propose offered) {
            shown.add(offered.proposal());
        }
        if (entry instanceof Entry.Concluded concluded && concluded.agreed()) {
            Proposal before = agreed.putIfAbsent(concluded.proposal().id(), concluded.proposal());
            if (before != null) {
                throw new AssertionError("agreed twice: " + before.id());
            }
            unsent.add(concluded.proposal());
        }
    }

    /** The outbox sends what is committed; a kill between sending and forgetting makes it send again. */
    void sends(boolean refuses, boolean loses, boolean twice, boolean forgets) {
        for (Proposal proposal : List.copyOf(unsent)) {
            charge(proposal, refuses);
            if (!loses) {
                answer(proposal.id());
            }
            if (twice) {
                charge(proposal, !refuses);
                answer(proposal.id());
            }
        }
        if (forgets) {
            unsent.clear();
        }
    }

    /** What the provider decided under a key stands. */
    private void charge(Proposal proposal, boolean refuses) {
        if (decided.putIfAbsent(proposal.id(), !refuses) == null && !refuses) {
            long amount = Objects.requireNonNull(proposal.total()).minor();
            charges.computeIfAbsent(proposal.id(), ignored -> new ArrayList<>()).add(amount);
        }
    }

    private void answer(String key) {
        boolean succeeded = decided.getOrDefault(key, false);
        Payment payment = new Payment(
                "PAY-" + key,
                Payment.Direction.CHARGE,
                succeeded ? Payment.Status.SUCCEEDED : Payment.Status.FAILED,
                euros(1),
                now.atZone(Given.ADA.zone()).toLocalDate(),
                null,
                null,
                null,
                null,
                origin("pay-" + key));
        causes.put("PAY-" + key, key);
        replies.add(payment);
    }

    /** The engine asks about everything without a word, and says so; the provider answers what it did. */
    void asks() {
        for (Proposal proposal : agreed.values()) {
            if (decided.containsKey(proposal.id()) && settlement(proposal.id()).isOpen()) {
                settle(proposal.id(), Settlement.UNKNOWN);
                answer(proposal.id());
            }
        }
    }

    /** The replies reach the engine, in this or the other order. */
    void hears(boolean backwards) {
        List<Payment> heard = backwards ? replies.reversed() : List.copyOf(replies);
        for (Payment payment : heard) {
            String key = Objects.requireNonNull(causes.get(payment.number()));
            Objects.requireNonNull(agreed.get(key)).deal().settledBy(payment).ifPresent(next -> settle(key, next));
        }
        replies.clear();
    }

    private void settle(String key, Settlement next) {
        if (settlement(key).canBecome(next)) {
            told.computeIfAbsent(key, ignored -> new ArrayList<>()).add(next);
            Proposal proposal = Objects.requireNonNull(agreed.get(key));
            Entry.Stamp stamp = new Entry.Stamp(conversation.lastSeq() + 1, now, key);
            commit(new Entry.Settled(stamp, proposal, next, List.<Evidence>of()));
        }
    }

    Settlement settlement(String key) {
        List<Settlement> all = told.getOrDefault(key, List.of());
        return all.isEmpty() ? Settlement.INTENT : all.getLast();
    }

    /** Everything that is under way comes to its end. */
    void settles() {
        sends(false, false, false, true);
        asks();
        hears(false);
    }

    List<Proposal> shown() {
        return shown;
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    private Origin origin(String entry) {
        return new Origin(entry, now, now);
    }
}
