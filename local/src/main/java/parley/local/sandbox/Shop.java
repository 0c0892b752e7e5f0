package parley.local.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.local.sample.SampleBrand;
import parley.local.sandbox.Ledger.Deed;
import parley.local.sandbox.Ledger.Result;
import parley.messages.AccountInput;
import parley.messages.AccountInput.AccountContract;
import parley.messages.AccountInput.AccountOrder;
import parley.messages.AccountInput.AccountPayment;
import parley.messages.AccountInput.AccountProfile;
import parley.messages.CommandMessage;
import parley.messages.CommandMessage.AgreementQuery;
import parley.messages.CommandMessage.OrderPlace;
import parley.messages.CommandMessage.PaymentRequest;
import parley.messages.Json;
import parley.messages.MessageType;
import parley.messages.MoneyAmount;

/** Carries commands out, each key once. Whatever was done before is told again and not done again. */
final class Shop {

    private static final int DELIVERY_DAYS = 3;

    private final Ledger ledger;
    private final Supplier<LocalDate> today;

    Shop(Ledger ledger, Supplier<LocalDate> today) {
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * Does what is asked, or finds that it is done.
     *
     * @param refuse whether payments are refused
     * @return what there is to tell
     */
    List<Result> carryOut(CommandMessage command, boolean refuse) {
        if (command instanceof AgreementQuery query) {
            return query(query);
        }
        String type = MessageType.of(command).wireName();
        return ledger.find(command.agreement(), type)
                .orElseGet(() -> {
                    Deed deed = act(command, type, refuse);
                    ledger.add(deed);
                    return deed;
                })
                .results();
    }

    /** A key nobody used was never charged, and never will be. */
    private List<Result> query(AgreementQuery query) {
        if (ledger.of(query.agreement()).isEmpty()) {
            String type = MessageType.PAYMENT_REQUEST.wireName();
            ledger.add(new Deed(query.agreement(), type, query.customerId(), null, List.of()));
        }
        return ledger.of(query.agreement()).stream()
                .flatMap(deed -> deed.results().stream())
                .toList();
    }

    private Deed act(CommandMessage command, String type, boolean refuse) {
        return switch (command) {
            case OrderPlace place -> deed(place, type, null, Stream.of(placed(place)));
            case PaymentRequest request -> pay(request, type, refuse);
            case CommandMessage.OrderCancel cancel ->
                deed(cancel, type, null, cancelled(cancel.customerId(), cancel.orderNumber(), cancel.refund()));
            case CommandMessage.ReturnRequest back ->
                deed(back, type, null, Stream.of(refund(back.orderNumber(), "pending", back.refund())));
            case CommandMessage.AddressChange change ->
                deed(change, type, null, Stream.of(profile(change.customerId(), change.address())));
            case CommandMessage.NewsChange change ->
                deed(change, type, null, Stream.of(news(change.customerId(), change.wanted())));
            case CommandMessage.ContractEnd end ->
                deed(end, type, null, contract(end.customerId(), end.contractNumber(), end.lastDay()));
            case AgreementQuery ignored -> throw new IllegalArgumentException("a query is no deed");
        };
    }

    private static Deed deed(
            CommandMessage command, String type, @Nullable MoneyAmount charged, Stream<AccountInput> results) {
        return new Deed(
                command.agreement(),
                type,
                command.customerId(),
                charged,
                results.map(Shop::result).toList());
    }

    private Deed pay(PaymentRequest request, String type, boolean refuse) {
        String number = orderNumber(request.agreement());
        AccountPayment payment = new AccountPayment(
                "PAY-" + number,
                "charge",
                refuse ? "failed" : "succeeded",
                request.amount(),
                today.get(),
                null,
                refuse ? null : number,
                request.mean(),
                refuse ? "card_declined" : null);
        Stream<AccountInput> order = ledger.find(request.agreement(), MessageType.ORDER_PLACE.wireName()).stream()
                .flatMap(placed -> placed.results().stream())
                .map(placed -> with(read(placed, AccountOrder.class), refuse ? "cancelled" : "confirmed"));
        return deed(request, type, refuse ? null : request.amount(), Stream.concat(Stream.of(payment), order));
    }

    private AccountOrder placed(OrderPlace place) {
        return new AccountOrder(
                orderNumber(place.agreement()),
                "placed",
                today.get(),
                place.lines(),
                place.total(),
                today.get().plusDays(DELIVERY_DAYS));
    }

    private static AccountOrder with(AccountOrder order, String status) {
        return new AccountOrder(
                order.number(), status, order.placedOn(), order.lines(), order.total(), order.expectedOn());
    }

    /** Six digits, the same for the same agreement. */
    private static String orderNumber(String agreement) {
        return Integer.toString(500_000 + Math.floorMod(agreement.hashCode(), 400_000));
    }

    private Stream<AccountInput> cancelled(String customer, String number, MoneyAmount refund) {
        Optional<AccountOrder> known = known(customer, AccountOrder.class)
                .filter(order -> order.number().equals(number))
                .findFirst();
        if (known.isEmpty()) {
            return Stream.of();
        }
        AccountOrder order = known.get();
        boolean stoppable = order.status().equals("placed") || order.status().equals("confirmed");
        AccountOrder now = with(order, stoppable ? "cancelled" : order.status());
        return stoppable ? Stream.of(now, refund(number, "succeeded", refund)) : Stream.of(now);
    }

    private AccountInput refund(String order, String status, MoneyAmount amount) {
        return new AccountPayment(
                "R-" + order, "refund", status, amount, today.get(), null, order, "the way it was paid", null);
    }

    private AccountInput profile(String customer, String address) {
        return known(customer, AccountProfile.class)
                .findFirst()
                .map(profile -> new AccountProfile(
                        profile.name(),
                        address,
                        profile.email(),
                        profile.phone(),
                        profile.deliveryMode(),
                        profile.paymentMean(),
                        profile.news()))
                .orElseGet(() -> new AccountProfile(null, address, null, null, null, null, null));
    }

    private AccountInput news(String customer, boolean wanted) {
        return known(customer, AccountProfile.class)
                .findFirst()
                .map(profile -> new AccountProfile(
                        profile.name(),
                        profile.address(),
                        profile.email(),
                        profile.phone(),
                        profile.deliveryMode(),
                        profile.paymentMean(),
                        wanted))
                .orElseGet(() -> new AccountProfile(null, null, null, null, null, null, wanted));
    }

    private Stream<AccountInput> contract(String customer, String number, LocalDate lastDay) {
        return known(customer, AccountContract.class)
                .filter(contract -> contract.number().equals(number))
                .limit(1)
                .map(contract -> new AccountContract(
                        contract.number(),
                        contract.plan(),
                        contract.monthly(),
                        contract.startsOn(),
                        lastDay,
                        contract.noticeDays(),
                        contract.terms()));
    }

    /** What the brand knows of a customer: the newest of its own deeds first, then the sample. */
    private <F extends AccountInput> Stream<F> known(String customer, Class<F> kind) {
        Stream<F> done = ledger.all().reversed().stream()
                .filter(deed -> deed.customer().equals(customer))
                .flatMap(deed -> deed.results().stream())
                .filter(result -> MessageType.named(result.type())
                        .filter(type -> type.record() == kind)
                        .isPresent())
                .map(result -> read(result, kind));
        Stream<F> sample = SampleBrand.customers(today.get()).stream()
                .filter(known -> known.ref().id().equals(customer))
                .flatMap(known -> known.facts().stream())
                .map(fact -> fact.data())
                .filter(kind::isInstance)
                .map(kind::cast);
        return Stream.concat(done, sample);
    }

    private static Result result(AccountInput fact) {
        String number = fact instanceof AccountOrder order ? order.number() : "";
        return new Result(MessageType.of(fact).wireName(), number, new String(Json.bytes(fact), UTF_8));
    }

    private static <F extends AccountInput> F read(Result result, Class<F> kind) {
        try {
            return Json.MAPPER.readValue(result.data(), kind);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds what it wrote", e);
        }
    }
}
