package parley.engine.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Contract;
import parley.conversation.account.Invoice;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Origin;
import parley.conversation.account.Payment;
import parley.conversation.account.Product;
import parley.conversation.account.Profile;
import parley.conversation.account.Reading;
import parley.conversation.account.Shipment;
import parley.messages.AccountInput;
import parley.messages.AccountInput.AccountContract;
import parley.messages.AccountInput.AccountInvoice;
import parley.messages.AccountInput.AccountOrder;
import parley.messages.AccountInput.AccountPayment;
import parley.messages.AccountInput.AccountProduct;
import parley.messages.AccountInput.AccountProfile;
import parley.messages.AccountInput.AccountReading;
import parley.messages.AccountInput.AccountShipment;
import parley.messages.Json;
import parley.messages.MessageType;
import parley.messages.MoneyAmount;

/** Turns a stored wire record into the core's fact. */
public final class FactReader {

    private FactReader() {}

    /** @throws IllegalArgumentException if a currency or status is none */
    public static AccountFact read(StoredFact fact) {
        Origin origin = new Origin(fact.entryId(), fact.businessTime(), fact.recordedAt());
        return switch (wire(fact)) {
            case AccountOrder order -> order(order, origin);
            case AccountShipment shipment -> shipment(shipment, origin);
            case AccountInvoice invoice -> invoice(invoice, origin);
            case AccountPayment payment -> payment(payment, origin);
            case AccountContract contract -> contract(contract, origin);
            case AccountReading reading ->
                new Reading(reading.indicator(), reading.value(), reading.unit(), reading.at(), origin);
            case AccountProfile profile ->
                new Profile(
                        fact.customerId(),
                        profile.name(),
                        profile.address(),
                        profile.email(),
                        profile.phone(),
                        profile.deliveryMode(),
                        profile.paymentMean(),
                        profile.news(),
                        origin);
            case AccountProduct product -> product(product, origin);
        };
    }

    private static AccountInput wire(StoredFact fact) {
        MessageType type = MessageType.named("account." + fact.kind())
                .orElseThrow(() -> new IllegalArgumentException("no account fact is a " + fact.kind()));
        try {
            return (AccountInput) Json.MAPPER.readValue(fact.body(), type.record());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot read stored fact " + fact.entryId(), e);
        }
    }

    private static Order order(AccountOrder order, Origin origin) {
        List<AccountInput.OrderLine> lines = order.lines() == null ? List.of() : order.lines();
        return new Order(
                order.number(),
                constant(Order.Status.class, order.status()),
                order.placedOn(),
                lines.stream()
                        .map(line -> new Order.Line(
                                line.product(), line.quantity(), money(line.price()), line.article(), line.size()))
                        .toList(),
                money(order.total()),
                order.expectedOn(),
                origin);
    }

    private static Shipment shipment(AccountShipment shipment, Origin origin) {
        return new Shipment(
                shipment.number(),
                shipment.orderNumber(),
                constant(Shipment.Status.class, shipment.status()),
                shipment.shippedOn(),
                shipment.expectedOn(),
                shipment.deliveredOn(),
                shipment.carrier(),
                shipment.trackingUrl(),
                origin);
    }

    private static Invoice invoice(AccountInvoice invoice, Origin origin) {
        return new Invoice(
                invoice.number(),
                invoice.issuedOn(),
                invoice.dueOn(),
                money(invoice.total()),
                money(invoice.due()),
                invoice.contractNumber(),
                invoice.orderNumber(),
                invoice.documentUrl(),
                origin);
    }

    private static Payment payment(AccountPayment payment, Origin origin) {
        return new Payment(
                payment.number(),
                constant(Payment.Direction.class, payment.direction()),
                constant(Payment.Status.class, payment.status()),
                money(payment.amount()),
                payment.madeOn(),
                payment.invoiceNumber(),
                payment.orderNumber(),
                payment.mean(),
                payment.failure(),
                origin);
    }

    private static Contract contract(AccountContract contract, Origin origin) {
        return new Contract(
                contract.number(),
                contract.plan(),
                money(contract.monthly()),
                contract.startsOn(),
                contract.endsOn(),
                contract.noticeDays(),
                contract.terms(),
                origin);
    }

    private static Product product(AccountProduct product, Origin origin) {
        return new Product(
                product.number(),
                product.name(),
                money(product.price()),
                product.sizes().stream()
                        .map(stock -> new Product.Stock(stock.size(), stock.pieces()))
                        .toList(),
                product.attributes(),
                origin);
    }

    private static Money money(MoneyAmount amount) {
        return new Money(amount.minor(), amount.currency());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String wireName) {
        return Enum.valueOf(type, wireName.toUpperCase(Locale.ROOT));
    }
}
