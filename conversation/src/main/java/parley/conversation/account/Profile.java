package parley.conversation.account;

import org.jspecify.annotations.Nullable;

/**
 * What the brand knows of the customer as a person.
 *
 * @param address in one line, as one would write it on a parcel
 * @param deliveryMode how parcels are to come, in the brand's words
 * @param paymentMean what pays, as the customer would say it; the brand alone knows its numbers
 * @param news whether the customer wants to be told of what happens without asking; absent: yes
 */
public record Profile(
        String customer,
        @Nullable String name,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String deliveryMode,
        @Nullable String paymentMean,
        @Nullable Boolean news,
        Origin origin)
        implements AccountFact {

    @Override
    public String number() {
        return customer;
    }
}
