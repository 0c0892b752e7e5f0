package parley.engine.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.Situation;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.decision.Proposal;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.conversation.shopping.Shelf;
import parley.engine.accounts.Accounts;
import parley.engine.accounts.Need;
import parley.engine.accounts.Need.Window;
import parley.engine.brands.Packs;
import parley.rulebook.Rulebook;

/** Reads what each turn needs of the account, and no more; what is known to be needed is read together. */
final class AccountReads {

    private static final int LONGEST_NUMBER = 64;

    private final Accounts accounts;
    private final Packs packs;
    private final Instant now;
    private final List<Need> announced = new ArrayList<>();
    private final Map<Need, AccountFacts> read = new HashMap<>();

    AccountReads(Accounts accounts, Packs packs, Instant now) {
        this.accounts = accounts;
        this.packs = packs;
        this.now = now;
    }

    /** Says what will be asked for; the next read brings it along. */
    void announce(Utterance utterance, Conversation conversation, Understanding understanding) {
        announced.add(need(utterance, conversation, understanding));
    }

    AccountFacts factsFor(Utterance utterance, Conversation conversation, Understanding understanding) {
        Need need = need(utterance, conversation, understanding);
        if (need.kinds().isEmpty()) {
            return AccountFacts.NONE;
        }
        if (!read.containsKey(need)) {
            announced.add(need);
            read.putAll(accounts.factsFor(announced));
            announced.clear();
        }
        return Objects.requireNonNull(read.get(need));
    }

    private Need need(Utterance utterance, Conversation conversation, Understanding understanding) {
        Rulebook rulebook = packs.require(utterance.conversation().brand()).rulebook();
        Set<FactKind> kinds = kinds(rulebook.reads(understanding.intent()), conversation);
        Situation asked = new Situation(conversation, utterance, understanding, AccountFacts.NONE, now);
        Instant before = asked.asOfEnd();
        return new Need(
                utterance.conversation().brand(),
                utterance.customer().id(),
                kinds,
                before,
                before.isBefore(now),
                rulebook.readsThen(understanding.intent()),
                numbers(conversation, understanding, kinds.contains(FactKind.PRODUCT) ? asked.wish() : List.of()),
                kinds.contains(FactKind.PRODUCT) ? Shelf.words(asked.wish()) : Set.of(),
                window(asked));
    }

    /** What the customer names, and what an open offer is of. */
    private static Set<String> numbers(Conversation conversation, Understanding understanding, List<String> wish) {
        Set<String> numbers = new HashSet<>();
        for (Slot slot : understanding.slots()) {
            if (slot instanceof Slot.Text text && text.value().length() <= LONGEST_NUMBER) {
                numbers.add(text.value());
            }
        }
        wish.forEach(line -> numbers.addAll(List.of(line.split("\\s+"))));
        Proposal offer = conversation.offer();
        if (offer != null) {
            numbers.addAll(offer.deal().restsOnNumbers());
        }
        return numbers;
    }

    private static @Nullable Window window(Situation asked) {
        Slot.Period period = asked.period();
        return period == null ? null : new Window(period.from(), period.to());
    }

    /** Whatever is said, it may be a yes: then the offer is looked at again. */
    private static Set<FactKind> kinds(Set<FactKind> ofIntent, Conversation conversation) {
        Proposal offer = conversation.offer();
        if (offer == null) {
            return ofIntent;
        }
        Set<FactKind> all = EnumSet.noneOf(FactKind.class);
        all.addAll(ofIntent);
        all.addAll(offer.deal().restsOn());
        return all;
    }
}
