package parley.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import parley.messages.AccountInput;
import parley.messages.AccountInput.AccountContract;
import parley.messages.AccountInput.AccountInvoice;
import parley.messages.AccountInput.AccountOrder;
import parley.messages.AccountInput.AccountPayment;
import parley.messages.AccountInput.AccountProfile;
import parley.messages.AccountInput.AccountReading;
import parley.messages.AccountInput.AccountShipment;
import parley.messages.AccountInput.OrderLine;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.MoneyAmount;
import parley.messages.Topics;

/** Accounts for a load: some fifty facts a customer, published as a brand would. */
final class SampleAccounts {

    /** Customers that share the conversations of a load. */
    static final int CUSTOMERS = 200;

    private static final int MONTHS = 12;

    private SampleAccounts() {}

    static String customer(int number) {
        return "load-" + number;
    }

    static List<ProducerRecord<String, byte[]>> facts(String brand, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = 0; number < CUSTOMERS; number++) {
            List<AccountInput> facts = facts(today);
            for (int i = 0; i < facts.size(); i++) {
                records.add(record(
                        brand, customer(number), i, now.minus(Duration.ofMinutes(facts.size() - i)), facts.get(i)));
            }
        }
        return records;
    }

    private static ProducerRecord<String, byte[]> record(
            String brand, String customer, int number, Instant time, AccountInput fact) {
        Envelope<AccountInput> event = Envelope.of(customer + "-" + number, "load", customer, time, null, fact);
        return new ProducerRecord<>(Topics.account(brand), customer, Json.bytes(event));
    }

    private static List<AccountInput> facts(LocalDate today) {
        List<AccountInput> facts = new ArrayList<>();
        facts.add(new AccountProfile(
                "Load Tester",
                "1 Test Street, 75001 Paris",
                "load@example.com",
                "+33 1 00 00 00 00",
                null,
                null,
                null));
        facts.add(new AccountContract(
                "C-771", "Mobile 50 GB", euros(2999), today.minusYears(1), today.plusYears(1), 30, "50 GB a month."));
        for (int i = 0; i < 6; i++) {
            String number = Integer.toString(1042 + i);
            LocalDate placed = today.minusDays(3L + 20L * i);
            List<OrderLine> lines = List.of(new OrderLine("Blue jeans", 1, euros(4990)));
            facts.add(new AccountOrder(
                    number, i == 0 ? "shipped" : "delivered", placed, lines, euros(4990), placed.plusDays(5)));
            facts.add(new AccountShipment(
                    "S-" + number,
                    number,
                    i == 0 ? "shipped" : "delivered",
                    placed.plusDays(1),
                    placed.plusDays(5),
                    i == 0 ? null : placed.plusDays(5),
                    "Colissimo",
                    null));
        }
        for (int month = 0; month < MONTHS; month++) {
            addMonth(facts, today.minusMonths(month), month);
        }
        return facts;
    }

    private static void addMonth(List<AccountInput> facts, LocalDate day, int month) {
        String number = "F-%d-%02d".formatted(day.getYear(), day.getMonthValue());
        facts.add(new AccountInvoice(
                number, day, day.plusDays(14), euros(2999), euros(month == 0 ? 2999 : 0), "C-771", null, null));
        facts.add(new AccountPayment(
                "P-" + number,
                "charge",
                month == 0 ? "failed" : "succeeded",
                euros(2999),
                day.plusDays(3),
                number,
                null,
                "Visa ending 4242",
                month == 0 ? "insufficient_funds" : null));
        Instant read = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        facts.add(new AccountReading("balance", BigDecimal.valueOf(20 + month), "EUR", read));
        facts.add(new AccountReading("data_used", BigDecimal.valueOf(3 + month), "GB", read));
        facts.add(new AccountReading("points", BigDecimal.valueOf(100 + month), "points", read));
    }

    private static MoneyAmount euros(long cents) {
        return new MoneyAmount(cents, "EUR");
    }
}
