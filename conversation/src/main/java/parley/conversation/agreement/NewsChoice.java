package parley.conversation.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;
import parley.conversation.account.Profile;

/**
 * Whether the assistant may speak first.
 *
 * @param wanted the customer wants to hear of parcels and bills without asking
 */
public record NewsChoice(boolean wanted) implements Deal {

    @Override
    public @Nullable Money charge() {
        return null;
    }

    @Override
    public Set<FactKind> restsOn() {
        return Set.of();
    }

    @Override
    public Standing standing(AccountFacts facts, LocalDate today) {
        return new Standing.Same();
    }

    @Override
    public boolean isAboutTheSame(Deal other) {
        return other instanceof NewsChoice;
    }

    @Override
    public Optional<Settlement> settledBy(AccountFact fact) {
        if (!(fact instanceof Profile profile)) {
            return Optional.empty();
        }
        boolean now = profile.news() == null || profile.news();
        return Optional.of(now == wanted ? Settlement.SUCCEEDED : Settlement.FAILED);
    }
}
