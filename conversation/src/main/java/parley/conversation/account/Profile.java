package parley.conversation.account;

import org.jspecify.annotations.Nullable;

/**
 * What the brand knows of the customer as a person.
 *
 * @param address in one line, as one would write it on a parcel
 */
public record Profile(
        String customer,
        @Nullable String name,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone,
        Origin origin)
        implements AccountFact {

    @Override
    public String number() {
        return customer;
    }
}
