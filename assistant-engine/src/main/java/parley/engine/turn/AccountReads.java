package parley.engine.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
import parley.engine.accounts.Accounts;
import parley.engine.accounts.Accounts.Need;
import parley.engine.accounts.Accounts.Window;
import parley.engine.brands.Brands;

/** Reads what each turn needs of the account, and no more; what is known to be needed is read together. */
final class AccountReads {

    private final Accounts accounts;
    private final Brands brands;
    private final Instant now;
    private final List<Need> announced = new ArrayList<>();
    private final Map<Need, AccountFacts> read = new HashMap<>();

    AccountReads(Accounts accounts, Brands brands, Instant now) {
        this.accounts = accounts;
        this.brands = brands;
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
        String brand = utterance.conversation().brand();
        Set<FactKind> kinds = kinds(brands.require(brand).rulebook().reads(understanding.intent()), conversation);
        Situation asked = new Situation(conversation, utterance, understanding, AccountFacts.NONE, now);
        Instant before = asked.asOfEnd();
        return new Need(brand, utterance.customer().id(), kinds, before, before.isBefore(now), window(asked));
    }

    private static @Nullable Window window(Situation asked) {
        Slot.Period period = asked.period();
        return period == null
                ? null
                : new Window(
                        period.from().atStartOfDay(asked.zone()).toInstant(),
                        period.to().plusDays(1).atStartOfDay(asked.zone()).toInstant());
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
