package parley.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.local.sample.SampleCustomer.Fact;
import parley.messages.AccountInput;
import parley.messages.AccountInput.AccountContract;
import parley.messages.AccountInput.AccountInvoice;
import parley.messages.AccountInput.AccountOrder;
import parley.messages.AccountInput.AccountPayment;
import parley.messages.AccountInput.AccountProfile;
import parley.messages.AccountInput.AccountReading;
import parley.messages.AccountInput.AccountShipment;
import parley.messages.AccountInput.OrderLine;
import parley.messages.MoneyAmount;

/** Collects a customer's facts. Days are counted back from today, so that "last month" is always there. */
final class Facts {

    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final String TRACKING = "https://track.example.org/";

    private final LocalDate today;
    private final List<Fact> facts = new ArrayList<>();

    Facts(LocalDate today) {
        this.today = today;
    }

    List<Fact> all() {
        return facts;
    }

    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    LocalDate in(int days) {
        return today.plusDays(days);
    }

    /** A day of the month that lies so many months back. */
    LocalDate dayOfMonth(int monthsAgo, int day) {
        return today.withDayOfMonth(1).minusMonths(monthsAgo).withDayOfMonth(day);
    }

    static MoneyAmount euro(long cents) {
        return new MoneyAmount(cents, "EUR");
    }

    static OrderLine line(String product, int quantity, long cents) {
        return new OrderLine(product, quantity, euro(cents));
    }

    /** An article of the catalogue, in a size. */
    static OrderLine article(String number, String name, String size, long cents) {
        return new OrderLine(name, 1, euro(cents), number, size);
    }

    /** @param mean what pays; absent if the brand knows none */
    Facts profile(String name, String address, String email, String phone, String delivery, @Nullable String mean) {
        return add("profile", ago(400), new AccountProfile(name, address, email, phone, delivery, mean, null));
    }

    /** An order that reached its status on {@code since}; its total is the sum of its lines. */
    Facts order(
            String number,
            String status,
            LocalDate placedOn,
            LocalDate since,
            @Nullable LocalDate expectedOn,
            OrderLine... lines) {
        List<OrderLine> all = List.of(lines);
        long cents = all.stream()
                .mapToLong(line -> line.quantity() * line.price().minor())
                .sum();
        return add("order-" + number, since, new AccountOrder(number, status, placedOn, all, euro(cents), expectedOn));
    }

    /** A parcel that left on {@code shippedOn}. */
    Facts shipment(
            String number,
            String order,
            String status,
            LocalDate shippedOn,
            LocalDate expectedOn,
            @Nullable LocalDate deliveredOn,
            String carrier) {
        LocalDate since = deliveredOn == null ? shippedOn : deliveredOn;
        return add(
                "shipment-" + number,
                since,
                new AccountShipment(
                        number, order, status, shippedOn, expectedOn, deliveredOn, carrier, TRACKING + number));
    }

    /** A monthly bill of a contract, due two weeks later. */
    Facts bill(String number, String contract, LocalDate issuedOn, long cents, long dueCents) {
        return add(
                "invoice-" + number,
                issuedOn,
                new AccountInvoice(
                        number, issuedOn, issuedOn.plusDays(14), euro(cents), euro(dueCents), contract, null, null));
    }

    /** The bill of an order, paid at once. */
    Facts orderBill(String number, String order, LocalDate issuedOn, long cents) {
        return add(
                "invoice-" + number,
                issuedOn,
                new AccountInvoice(number, issuedOn, issuedOn, euro(cents), euro(0), null, order, null));
    }

    /** A payment of a bill. */
    Facts paid(String number, String invoice, LocalDate day, long cents, String mean) {
        return payment(number, "charge", "succeeded", day, cents, invoice, null, mean, null);
    }

    /** A payment of an order. */
    Facts paidOrder(String number, String order, LocalDate day, long cents, String mean) {
        return payment(number, "charge", "succeeded", day, cents, null, order, mean, null);
    }

    /** A payment of a bill that was refused. */
    Facts refused(String number, String invoice, LocalDate day, long cents, String mean, String failure) {
        return payment(number, "charge", "failed", day, cents, invoice, null, mean, failure);
    }

    /** Money back for an order. */
    Facts refund(String number, String status, String order, LocalDate day, long cents, String mean) {
        return payment(number, "refund", status, day, cents, null, order, mean, null);
    }

    private Facts payment(
            String number,
            String direction,
            String status,
            LocalDate day,
            long cents,
            @Nullable String invoice,
            @Nullable String order,
            String mean,
            @Nullable String failure) {
        return add(
                "payment-" + number,
                day,
                new AccountPayment(number, direction, status, euro(cents), day, invoice, order, mean, failure));
    }

    Facts contract(
            String number,
            String plan,
            long monthlyCents,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int noticeDays,
            String terms) {
        return add(
                "contract-" + number,
                startsOn,
                new AccountContract(number, plan, euro(monthlyCents), startsOn, endsOn, noticeDays, terms));
    }

    /** A level in the early morning of a day. */
    Facts reading(String indicator, LocalDate day, String value, String unit) {
        return add(
                "reading-" + indicator + "-" + day,
                day,
                new AccountReading(
                        indicator,
                        new BigDecimal(value),
                        unit,
                        day.atTime(MORNING).toInstant(ZoneOffset.UTC)));
    }

    private Facts add(String key, LocalDate day, AccountInput data) {
        facts.add(new Fact(key, day, data));
        return this;
    }
}
