package parley.conversation.agreement;

import java.util.Optional;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Profile;

/**
 * Another address for everything to come.
 *
 * @param address in one line, as the customer wrote it
 */
public record AddressChange(String address) implements Deal {

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
