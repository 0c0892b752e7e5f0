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
 * Another address for everything to come.
 *
 * @param address in one line, as the customer wrote it
 */
public record AddressChange(String address) implements Deal {

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
        return other instanceof AddressChange;
    }

    @Override
    public Optional<Settlement> settledBy(AccountFact fact) {
        if (!(fact instanceof Profile profile)) {
            return Optional.empty();
        }
        return Optional.of(address.equals(profile.address()) ? Settlement.SUCCEEDED : Settlement.FAILED);
    }
}
