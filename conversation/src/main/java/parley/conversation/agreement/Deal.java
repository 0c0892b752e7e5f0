package parley.conversation.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;

/** What a yes agrees to, frozen as it was shown. */
public sealed interface Deal permits Purchase, Cancellation, SendingBack, AddressChange, ContractEnd, NewsChoice {

    /** What a yes charges; null if it charges nothing. */
    default @Nullable Money charge() {
        return null;
    }

    /** Kinds of facts that must be looked at again before a yes counts. */
    default Set<FactKind> restsOn() {
        return Set.of();
    }

    /** Numbers of those facts; they are found however old they are. */
    default Set<String> restsOnNumbers() {
        return Set.of();
    }

    /** How the deal stands now that the customer answers: as shown, changed, or gone. What rests on no fact stands as shown. */
    default Standing standing(AccountFacts facts, LocalDate today) {
        return new Standing.Same();
    }

    /** Whether another deal is about the same thing, so that it replaces this one. */
    boolean isAboutTheSame(Deal other);

    /**
     * What a fact, told as a result of this deal, makes of it.
     *
     * @return empty if it settles nothing yet
     */
    Optional<Settlement> settledBy(AccountFact fact);

    /** A deal looked at again. */
    sealed interface Standing {

        /** As it was shown. */
        record Same() implements Standing {}

        /** Still to be had, but not as shown: the customer must agree anew. */
        record Changed(Deal deal) implements Standing {}

        /** Not to be had any more. */
        record Gone() implements Standing {}
    }
}
