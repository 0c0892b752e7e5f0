package parley.engine.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import parley.messages.AccountInput;
import parley.messages.AccountInput.AccountInvoice;
import parley.messages.AccountInput.AccountOrder;
import parley.messages.AccountInput.AccountPayment;
import parley.messages.AccountInput.AccountReading;
import parley.messages.AccountInput.AccountShipment;
import parley.messages.Json;
import parley.messages.MessageType;
import parley.messages.MoneyAmount;

/** A made-up customer's account: ten entries a purchase, spread evenly over ten years up to a day. */
final class LongAccount {

    static final String BRAND = "bench-account";

    private static final int DAYS = 3_650;
    private static final int ENTRIES_A_PURCHASE = 10;
    private static final MoneyAmount SUM = new MoneyAmount(4_990, "EUR");
    private static final MoneyAmount NOTHING = new MoneyAmount(0, "EUR");

    private final String customer;
    private final List<StoredFact> facts = new ArrayList<>();

    private LongAccount(String customer) {
        this.customer = customer;
    }

    /** @param entries a multiple of ten */
    static List<StoredFact> of(String customer, int entries, LocalDate today) {
        LongAccount account = new LongAccount(customer);
        int purchases = entries / ENTRIES_A_PURCHASE;
        for (int place = 0; place < purchases; place++) {
            account.purchase(place, today.minusDays((long) DAYS * (purchases - place) / purchases));
        }
        return account.facts;
    }

    private void purchase(int place, LocalDate day) {
        String number = Integer.toString(100_000 + place);
        for (String status : List.of("placed", "shipped", "delivered")) {
            add(number, day, new AccountOrder(number, status, day, List.of(), SUM, day.plusDays(3)));
        }
        for (String status : List.of("shipped", "delivered")) {
            add(
                    "S-" + number,
                    day,
                    new AccountShipment("S-" + number, number, status, day, day, null, "Colissimo", null));
        }
        add("F-" + number, day, new AccountInvoice("F-" + number, day, day, SUM, NOTHING, null, number, null));
        add(
                "P-" + number,
                day,
                new AccountPayment("P-" + number, "charge", "succeeded", SUM, day, null, number, "Visa", null));
        for (String indicator : List.of("balance", "data_used", "points")) {
            Instant at = noon(day).plusSeconds(place);
            add(indicator + "@" + at, day, new AccountReading(indicator, BigDecimal.valueOf(place), "EUR", at));
        }
    }

    private void add(String number, LocalDate day, AccountInput data) {
        Instant happened = noon(day).plusSeconds(facts.size());
        facts.add(new StoredFact(
                BRAND,
                customer + "-" + facts.size(),
                customer,
                MessageType.of(data).wireName().substring("account.".length()),
                number,
                data instanceof AccountReading reading ? reading.indicator() : "",
                data instanceof AccountReading reading ? reading.at() : happened,
                happened,
                new String(Json.bytes(data), UTF_8)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
