package parley.local.sample;

import java.time.LocalDate;
import java.util.List;
import parley.messages.AccountInput;
import parley.messages.CustomerRef;

/**
 * A customer of the sample brand.
 *
 * @param ref as a frontend introduces the customer
 * @param about what makes this customer interesting, in a few words
 * @param facts everything the brand tells, in no particular order
 */
public record SampleCustomer(CustomerRef ref, String about, List<Fact> facts) {

    public SampleCustomer {
        facts = List.copyOf(facts);
    }

    /**
     * A fact and its business time.
     *
     * @param key what tells it from the customer's other facts, for example {@code order-1042}
     * @param day on which it became so
     */
    public record Fact(String key, LocalDate day, AccountInput data) {}
}
