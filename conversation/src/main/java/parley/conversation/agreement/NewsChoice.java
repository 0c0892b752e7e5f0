package parley.conversation.agreement;

import java.util.Optional;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Profile;

/**
 * Whether the assistant may speak first.
 *
 * @param wanted the customer wants to hear of parcels and bills without asking
 */
public record NewsChoice(boolean wanted) implements Deal {

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
