package parley.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.engine.accounts.ToldAccount.now;
import static parley.engine.accounts.ToldAccount.then;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Contract;
import parley.conversation.account.FactKind;
import parley.conversation.account.Invoice;
import parley.conversation.account.Order;
import parley.messages.AccountInput.AccountContract;
import parley.messages.AccountInput.AccountInvoice;
import parley.messages.AccountInput.AccountOrder;
import parley.messages.MoneyAmount;

/** Orders, invoices and contracts at a past day, out of the tables: by business time, and by all that is known when one asks. */
class ThePastIsToldAsItStoodTest {

    private static final MoneyAmount TEN = new MoneyAmount(1000, "EUR");
    private static final MoneyAmount NOTHING = new MoneyAmount(0, "EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

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
    void orderStandsAsItStoodThenAndAsItStandsNow() {
        order("c-1", "placed", march(1), march(1));
        order("c-1", "delivered", march(9), march(9));
        order("c-1", "shipped", march(5), march(10));

        AccountFacts found = account.ask(then("c-1", march(6), FactKind.ORDER));

        assertThat(past(found).orders()).extracting(Order::status).containsExactly(Order.Status.SHIPPED);
        assertThat(found.orders()).extracting(Order::status).containsExactly(Order.Status.DELIVERED);
    }

    @Test
    void correctionChangesThePastOnlyOnceItIsRecorded() {
        order("c-2", "placed", march(1), march(1));
        order("c-2", "shipped", march(5), march(5));
        AccountFacts before = account.ask(then("c-2", march(6), FactKind.ORDER));

        order("c-2", "confirmed", march(5), march(20));
        AccountFacts after = account.ask(then("c-2", march(6), FactKind.ORDER));

        assertThat(past(before).orders()).extracting(Order::status).containsExactly(Order.Status.SHIPPED);
        assertThat(past(after).orders()).extracting(Order::status).containsExactly(Order.Status.CONFIRMED);
    }

    @Test
    void orderOfLaterIsNotThereThen() {
        order("c-3", "placed", march(8), march(8));

        assertThat(past(account.ask(then("c-3", march(6), FactKind.ORDER))).orders())
                .isEmpty();
    }

    @Test
    void invoiceWasOpenUntilItWasPaid() {
        invoice("c-4", TEN, march(2));
        invoice("c-4", NOTHING, march(12));

        assertThat(past(account.ask(then("c-4", march(6), FactKind.INVOICE))).invoices())
                .extracting(Invoice::isPaid)
                .containsExactly(false);
        assertThat(past(account.ask(then("c-4", march(13), FactKind.INVOICE))).invoices())
                .extracting(Invoice::isPaid)
                .containsExactly(true);
    }

    @Test
    void contractIsReadAsItWasAmended() {
        contract("c-5", 2000, march(1));
        contract("c-5", 2500, march(15));
        contract("c-5", 2200, march(10));

        assertThat(prices(account.ask(then("c-5", march(5), FactKind.CONTRACT))))
                .containsExactly(2000L);
        assertThat(prices(account.ask(then("c-5", march(12), FactKind.CONTRACT))))
                .containsExactly(2200L);
        assertThat(prices(account.ask(now("c-5", FactKind.CONTRACT)))).containsExactly(2500L);
    }

    private static Instant march(int day) {
        return Instant.parse("2026-03-%02dT12:00:00Z".formatted(day));
    }

    private static AccountFacts past(AccountFacts facts) {
        return Objects.requireNonNull(facts.then());
    }

    private static List<Long> prices(AccountFacts facts) {
        return facts.contracts().stream()
                .map(Contract::monthly)
                .map(money -> money.minor())
                .toList();
    }

    private static void order(String customer, String status, Instant happened, Instant recorded) {
        account.tell(customer, "1", happened, new AccountOrder("1", status, DAY, List.of(), TEN, null), recorded);
    }

    private static void invoice(String customer, MoneyAmount due, Instant happened) {
        account.tell(
                customer,
                "F-1",
                happened,
                new AccountInvoice("F-1", DAY, DAY.plusDays(14), TEN, due, null, null, null),
                happened);
    }

    private static void contract(String customer, long cents, Instant happened) {
        account.tell(
                customer,
                "K-1",
                happened,
                new AccountContract("K-1", "Fibre", new MoneyAmount(cents, "EUR"), DAY, null, 30, "Internet."),
                happened);
    }
}
