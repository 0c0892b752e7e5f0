package parley.conversation.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The facts one turn may use: those its intent needs, newest first within each kind. What a list does not hold was not
 * read, or does not exist.
 *
 * @param partial kinds of which the account holds more than was read
 * @param then the facts as they stood at the past day asked for; absent if no past day was asked for
 */
public record AccountFacts(
        List<Order> orders,
        List<Shipment> shipments,
        List<Invoice> invoices,
        List<Payment> payments,
        List<Contract> contracts,
        List<Reading> readings,
        List<Profile> profiles,
        List<Product> products,
        List<Answer> answers,
        List<Yes> yeses,
        Set<FactKind> partial,
        @Nullable AccountFacts then) {

    public static final AccountFacts NONE = of(List.of());

    /** Sorts mixed facts into their lists, newest business time first. */
    public static AccountFacts of(List<? extends AccountFact> facts) {
        return new AccountFacts(
                newestFirst(facts, Order.class),
                newestFirst(facts, Shipment.class),
                newestFirst(facts, Invoice.class),
                newestFirst(facts, Payment.class),
                newestFirst(facts, Contract.class),
                newestFirst(facts, Reading.class),
                newestFirst(facts, Profile.class),
                newestFirst(facts, Product.class),
                newestFirst(facts, Answer.class),
                newestFirst(facts, Yes.class),
                Set.of(),
                null);
    }

    /** The same facts, said to be only a part of what there is of some kinds. */
    public AccountFacts butPartOf(Set<FactKind> kinds) {
        return with(Set.copyOf(kinds), then);
    }

    /** The same facts, and how things stood at the day asked for. */
    public AccountFacts andThen(@Nullable AccountFacts asTheyStood) {
        return with(partial, asTheyStood);
    }

    private AccountFacts with(Set<FactKind> kinds, @Nullable AccountFacts past) {
        return new AccountFacts(
                orders, shipments, invoices, payments, contracts, readings, profiles, products, answers, yeses, kinds,
                past);
    }

    private static <F extends AccountFact> List<F> newestFirst(List<? extends AccountFact> facts, Class<F> type) {
        Comparator<F> byTime = Comparator.comparing(fact -> fact.origin().businessTime());
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(byTime.reversed().thenComparing(AccountFact::number))
                .toList();
    }

    /** The same facts behind other lists, for example lists that count their reads. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public AccountFacts mapLists(UnaryOperator<List<?>> wrap) {
        return new AccountFacts(
                (List) wrap.apply(orders),
                (List) wrap.apply(shipments),
                (List) wrap.apply(invoices),
                (List) wrap.apply(payments),
                (List) wrap.apply(contracts),
                (List) wrap.apply(readings),
                (List) wrap.apply(profiles),
                (List) wrap.apply(products),
                (List) wrap.apply(answers),
                (List) wrap.apply(yeses),
                partial,
                then == null ? null : then.mapLists(wrap));
    }

    /** The order of this number. */
    public Optional<Order> order(String number) {
        return orders.stream().filter(order -> order.number().equals(number)).findFirst();
    }

    /** The last reading of an indicator at or before an instant. */
    public Optional<Reading> readingAsOf(String indicator, Instant instant) {
        return readings.stream()
                .filter(reading -> reading.indicator().equals(indicator))
                .filter(reading -> !reading.at().isAfter(instant))
                .max(Comparator.comparing(Reading::at)
                        .thenComparing(reading -> reading.origin().recordTime()));
    }
}
