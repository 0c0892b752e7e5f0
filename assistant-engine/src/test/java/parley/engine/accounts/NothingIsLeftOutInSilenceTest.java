package parley.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.engine.accounts.ToldAccount.named;
import static parley.engine.accounts.ToldAccount.now;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Invoice;
import parley.conversation.account.Order;
import parley.conversation.account.Payment;
import parley.conversation.account.Product;
import parley.conversation.shopping.Shelf;
import parley.engine.accounts.Need.Window;
import parley.messages.AccountInput;
import parley.messages.AccountInput.AccountInvoice;
import parley.messages.AccountInput.AccountOrder;
import parley.messages.AccountInput.AccountPayment;
import parley.messages.AccountInput.AccountProduct;
import parley.messages.MoneyAmount;

/** Reads are bounded: what was asked for is found however old it is, and what is only a part is known to be one. */
class NothingIsLeftOutInSilenceTest {

    private static final MoneyAmount TEN = new MoneyAmount(1000, "EUR");
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final Window YEAR_2020 = new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    private static ToldAccount account;

    @BeforeAll
    static void open() throws IOException {
        account = ToldAccount.open();
    }

    @AfterAll
    static void close() throws IOException {
        account.close();
    }

    @Test
    void oldOrderIsFoundByItsNumberAmongMany() {
        orders("c-1", 120);

        AccountFacts found = account.ask(named("c-1", Set.of("O-3"), Set.of(), null, FactKind.ORDER));

        assertThat(found.order("O-3")).isPresent();
        assertThat(found.partial()).containsExactly(FactKind.ORDER);
    }

    @Test
    void aFewOrdersAreAllOfThem() {
        orders("c-2", 50);

        AccountFacts found = account.ask(now("c-2", FactKind.ORDER));

        assertThat(found.orders()).hasSize(50);
        assertThat(found.partial()).isEmpty();
    }

    @Test
    void ordersOfAnOldYearAreFound() {
        orders("c-3", 120);

        AccountFacts found = account.ask(named(
                "c-3",
                Set.of(),
                Set.of(),
                new Window(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 1, 31)),
                FactKind.ORDER));

        assertThat(found.orders()).extracting(Order::number).contains("O-0");
    }

    @Test
    void oldInvoiceThatIsStillOpenIsFound() {
        List<StoredFact> bills = IntStream.range(0, 120)
                .mapToObj(i -> invoice("c-4", i, i == 5 ? TEN : new MoneyAmount(0, "EUR")))
                .toList();
        account.record(bills, Instant.EPOCH);

        AccountFacts found = account.ask(now("c-4", FactKind.INVOICE));

        assertThat(found.invoices())
                .filteredOn(invoice -> !invoice.isPaid())
                .extracting(Invoice::number)
                .containsExactly("F-5");
    }

    @Test
    void everyPaymentOfThePeriodIsThere() {
        account.record(payments("c-5", 450, LocalDate.of(2020, 2, 1)), Instant.EPOCH);
        account.record(payments("c-5", 200, LocalDate.of(2022, 1, 1)), Instant.EPOCH);

        AccountFacts found = account.ask(named("c-5", Set.of(), Set.of(), YEAR_2020, FactKind.PAYMENT));

        assertThat(found.payments())
                .filteredOn(payment -> payment.madeOn().getYear() == 2020)
                .hasSize(450);
        assertThat(found.partial()).isEmpty();
    }

    @Test
    void moreThanCanBeAddedUpIsKnownToBeMore() {
        account.record(payments("c-6", 501, LocalDate.of(2020, 2, 1)), Instant.EPOCH);

        AccountFacts found = account.ask(named("c-6", Set.of(), Set.of(), YEAR_2020, FactKind.PAYMENT));

        assertThat(found.partial()).containsExactly(FactKind.PAYMENT);
    }

    @Test
    void paymentCorrectedYearsLaterStillBelongsToItsYear() {
        LocalDate day = LocalDate.of(2020, 5, 5);
        account.tell("c-7", "P-1", noon(day), payment("P-1", day, 1000), noon(day));
        LocalDate later = LocalDate.of(2024, 1, 1);
        account.tell("c-7", "P-1", noon(later), payment("P-1", day, 900), noon(later));
        account.record(payments("c-7", 60, LocalDate.of(2025, 1, 1)), noon(later));

        AccountFacts found = account.ask(named("c-7", Set.of(), Set.of(), YEAR_2020, FactKind.PAYMENT));

        assertThat(found.payments())
                .filteredOn(payment -> payment.number().equals("P-1"))
                .extracting(Payment::amount)
                .extracting(money -> money.minor())
                .containsExactly(900L);
    }

    @Test
    void articleIsFoundByTheCustomersWordsInALargeCatalogue() {
        List<StoredFact> articles = IntStream.range(0, 450)
                .mapToObj(i -> product(i, i == 3 ? "Kilt écossais" : "Shirt " + i, i == 3 ? "kilt" : "shirt"))
                .toList();
        account.record(articles, Instant.EPOCH);

        AccountFacts found = account.ask(
                named("c-8", Set.of(), Shelf.words(List.of("I am looking for two kilts")), null, FactKind.PRODUCT));

        assertThat(found.products()).extracting(Product::number).contains("A-3");
        assertThat(found.partial()).containsExactly(FactKind.PRODUCT);
    }

    private static void orders(String customer, int count) {
        List<StoredFact> orders = IntStream.range(0, count)
                .mapToObj(i -> fact(
                        customer,
                        "O-" + i,
                        FIRST.plusDays(i),
                        new AccountOrder("O-" + i, "delivered", FIRST.plusDays(i), List.of(), TEN, null)))
                .toList();
        account.record(orders, Instant.EPOCH);
    }

    private static StoredFact invoice(String customer, int place, MoneyAmount due) {
        LocalDate day = FIRST.plusMonths(place);
        String number = "F-" + place;
        return fact(
                customer, number, day, new AccountInvoice(number, day, day.plusDays(14), TEN, due, null, null, null));
    }

    private static List<StoredFact> payments(String customer, int count, LocalDate first) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String number = "P-" + first + "-" + i;
                    LocalDate day = first.plusDays(i % 300);
                    return fact(customer, number, day, payment(number, day, 1000));
                })
                .toList();
    }

    private static AccountPayment payment(String number, LocalDate day, long cents) {
        return new AccountPayment(
                number, "charge", "succeeded", new MoneyAmount(cents, "EUR"), day, null, null, null, null);
    }

    private static StoredFact product(int place, String name, String kind) {
        String number = "A-" + place;
        return fact(
                AccountInput.EVERYBODY,
                number,
                FIRST.plusDays(place),
                new AccountProduct(
                        number, name, TEN, List.of(new AccountInput.Stock(null, 5)), Map.of("kind", List.of(kind))));
    }

    private static StoredFact fact(String customer, String number, LocalDate day, AccountInput data) {
        return account.fact(customer, number, noon(day), data);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
