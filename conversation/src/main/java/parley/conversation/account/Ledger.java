package parley.conversation.account;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was ever told of an account, in the order of arrival. Two times tell what held when: the business time, when
 * it happened, and the record time, when we learnt of it. A fact takes the place of an earlier one of the same thing if it
 * did not happen before it; of two that happened at the same instant, the one told later is the correction.
 */
public final class Ledger {

    private final List<AccountFact> told;

    /** @param told in the order of arrival, so that record times never go back */
    public Ledger(List<? extends AccountFact> told) {
        this.told = List.copyOf(told);
    }

    /** The account as it was at an instant, as we knew it at another. */
    public AccountFacts asOf(Instant happenedBy, Instant knownBy) {
        Map<String, AccountFact> standing = new LinkedHashMap<>();
        for (AccountFact fact : told) {
            Origin origin = fact.origin();
            if (!origin.businessTime().isAfter(happenedBy)
                    && !origin.recordTime().isAfter(knownBy)) {
                standing.merge(thing(fact), fact, Ledger::later);
            }
        }
        Collection<AccountFact> facts = standing.values();
        return AccountFacts.of(List.copyOf(facts));
    }

    /** The account as it stands with all that is known. */
    public AccountFacts now() {
        return asOf(Instant.MAX, Instant.MAX);
    }

    /** What a fact is of. Readings at different instants stand side by side. */
    public static String thing(AccountFact fact) {
        String number = fact instanceof Reading reading ? reading.indicator() + "@" + reading.at() : fact.number();
        return fact.kind().wireName() + "\n" + number;
    }

    /** Whether a fact that arrives takes the place of the one that stands. */
    public static boolean replaces(Instant arriving, Instant standing) {
        return !arriving.isBefore(standing);
    }

    private static AccountFact later(AccountFact standing, AccountFact arriving) {
        return replaces(arriving.origin().businessTime(), standing.origin().businessTime()) ? arriving : standing;
    }
}
