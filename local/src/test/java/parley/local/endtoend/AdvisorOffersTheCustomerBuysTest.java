package parley.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static parley.local.endtoend.ChatCustomers.last;
import static parley.local.endtoend.ChatCustomers.say;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An advisor finds an article and offers it, by keyboard; the customer says yes, and it is bought once. */
class AdvisorOffersTheCustomerBuysTest {

    private static ChatCustomers customers;

    @BeforeAll
    static void open() {
        customers = new ChatCustomers(Product.running().stack());
    }

    @AfterAll
    static void close() {
        customers.close();
    }

    @Test
    void whatTheAdvisorOffersIsBoughtByTheCustomersOkAndByNothingElse() {
        Page customer = customers.customer("offered-a-belt", "c-45");
        Page advisor =
                DeskInABrowser.logIn(customers.device(), Product.running().stack());
        say(customer, "I want to talk to a person please");
        DeskInABrowser.take(advisor, "Carlos");

        offerABelt(advisor);
        assertThat(last(customer)).containsText("Shall I order this for €29.90?");
        assertThat(last(customer).locator(".card")).containsText("1 × Leather belt Sologne");
        assertThat(advisor.locator("#transcript .by-advisor").last()).containsText("€29.90");

        advisor.locator("#reply").fill("OK");
        advisor.locator("#reply").press("Enter");
        assertThat(last(customer)).not().containsText("Shall I order");
        says(customer, "OK!");
        assertThat(advisor.locator("#transcript .by-customer").last()).containsText("OK!");
        assertThat(customer.locator("#entries")).not().containsText("charging €29.90");

        offerABelt(advisor);
        assertThat(last(customer)).containsText("Shall I order this for €29.90?");
        says(customer, "OK");
        assertThat(customer.locator("#entries")).containsText("charging €29.90, once");
        assertThat(advisor.locator("#transcript")).containsText("Paid: €29.90");
        DeskInABrowser.resolve(advisor);
    }

    private static void offerABelt(Page advisor) {
        advisor.keyboard().press("Escape");
        advisor.keyboard().press("o");
        advisor.getByLabel("Article, by number or words").fill("belt");
        assertThat(advisor.locator("dialog .found label")).hasCount(1);
        advisor.getByLabel("Leather belt Sologne").check();
        assertThat(advisor.locator("dialog output")).hasText("Total €29.90");
        advisor.keyboard().press("Enter");
    }

    /** Without waiting for an answer: while an advisor talks, the assistant has none. */
    private static void says(Page customer, String words) {
        customer.locator("#text").fill(words);
        customer.keyboard().press("Enter");
    }
}
