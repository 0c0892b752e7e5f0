package parley.rulebook.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Answer;
import parley.conversation.account.Contract;
import parley.conversation.account.FactKind;
import parley.conversation.account.Invoice;
import parley.conversation.account.Order;
import parley.conversation.account.Origin;
import parley.conversation.account.Payment;
import parley.conversation.account.Product;
import parley.conversation.account.Profile;
import parley.conversation.account.Reading;
import parley.conversation.account.Shipment;
import parley.conversation.account.Yes;

/**
 * An account as a scenario gives it: facts without their origin, which follows from their own day.
 *
 * @param then the account as it stood at the past day that a turn asks for
 * @param partial kinds of which the account holds more
 */
record GivenAccount(
        @Nullable List<Order> orders,
        @Nullable List<Shipment> shipments,
        @Nullable List<Invoice> invoices,
        @Nullable List<Payment> payments,
        @Nullable List<Contract> contracts,
        @Nullable List<Reading> readings,
        @Nullable List<Profile> profiles,
        @Nullable List<Product> products,
        @Nullable List<Answer> answers,
        @Nullable List<Yes> yeses,
        @Nullable Set<FactKind> partial,
        @Nullable GivenAccount then) {

    static final GivenAccount EMPTY =
            new GivenAccount(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same account in front of a catalogue. */
    GivenAccount with(@Nullable List<Product> catalogue) {
        return new GivenAccount(
                orders,
                shipments,
                invoices,
                payments,
                contracts,
                readings,
                profiles,
                products == null ? catalogue : products,
                answers,
                yeses,
                partial,
                then);
    }

    /** The facts, each with an origin; those without a day of their own happened on {@code today}. */
    AccountFacts facts(LocalDate today, ZoneId zone) {
        return AccountFacts.of(
                        written().stream().map(fact -> told(fact, today, zone)).toList())
                .butPartOf(partial == null ? Set.of() : partial)
                .andThen(then == null ? null : then.facts(today, zone));
    }

    /** As written, in the order of the file. */
    List<AccountFact> written() {
        List<AccountFact> all = new ArrayList<>();
        for (List<? extends AccountFact> facts : List.of(
                of(orders),
                of(shipments),
                of(invoices),
                of(payments),
                of(contracts),
                of(readings),
                of(profiles),
                of(products),
                of(answers),
                of(yeses))) {
            all.addAll(facts);
        }
        return all;
    }

    private static <F> List<F> of(@Nullable List<F> facts) {
        return facts == null ? List.of() : facts;
    }

    private static AccountFact told(AccountFact fact, LocalDate today, ZoneId zone) {
        return switch (fact) {
            case Order o ->
                new Order(
                        o.number(),
                        o.status(),
                        o.placedOn(),
                        o.lines(),
                        o.total(),
                        o.expectedOn(),
                        origin(o, o.placedOn(), zone));
            case Shipment s ->
                new Shipment(
                        s.number(),
                        s.orderNumber(),
                        s.status(),
                        s.shippedOn(),
                        s.expectedOn(),
                        s.deliveredOn(),
                        s.carrier(),
                        s.trackingUrl(),
                        origin(s, s.shippedOn() == null ? today : s.shippedOn(), zone));
            case Invoice i ->
                new Invoice(
                        i.number(),
                        i.issuedOn(),
                        i.dueOn(),
                        i.total(),
                        i.due(),
                        i.contractNumber(),
                        i.orderNumber(),
                        i.documentUrl(),
                        origin(i, i.issuedOn(), zone));
            case Payment p ->
                new Payment(
                        p.number(),
                        p.direction(),
                        p.status(),
                        p.amount(),
                        p.madeOn(),
                        p.invoiceNumber(),
                        p.orderNumber(),
                        p.mean(),
                        p.failure(),
                        origin(p, p.madeOn(), zone));
            case Contract c ->
                new Contract(
                        c.number(),
                        c.plan(),
                        c.monthly(),
                        c.startsOn(),
                        c.endsOn(),
                        c.noticeDays(),
                        c.terms(),
                        origin(c, c.startsOn(), zone));
            case Reading r ->
                new Reading(
                        r.indicator(),
                        r.value(),
                        r.unit(),
                        r.at(),
                        new Origin("entry-" + r.indicator(), r.at(), r.at()));
            case Profile p ->
                new Profile(
                        p.customer(),
                        p.name(),
                        p.address(),
                        p.email(),
                        p.phone(),
                        p.deliveryMode(),
                        p.paymentMean(),
                        p.news(),
                        origin(p, today, zone));
            case Answer a ->
                new Answer(
                        a.number(),
                        a.conversation(),
                        a.saidAt(),
                        a.text(),
                        a.basis(),
                        a.rule(),
                        a.standing(),
                        new Origin("entry-" + a.number(), a.saidAt(), a.saidAt()));
            case Yes y ->
                new Yes(
                        y.number(),
                        y.conversation(),
                        y.saidAt(),
                        y.deal(),
                        y.subject(),
                        y.sum(),
                        y.settlement(),
                        new Origin("entry-" + y.number(), y.saidAt(), y.saidAt()));
            case Product p ->
                new Product(p.number(), p.name(), p.price(), p.sizes(), p.attributes(), origin(p, today, zone));
        };
    }

    private static Origin origin(AccountFact fact, LocalDate day, ZoneId zone) {
        Instant at = day.atStartOfDay(zone).toInstant();
        return new Origin("entry-" + fact.number(), at, at);
    }
}
