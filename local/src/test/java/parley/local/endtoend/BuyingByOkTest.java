package parley.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static parley.local.endtoend.ChatCustomers.last;
import static parley.local.endtoend.ChatCustomers.say;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer in a browser buys trousers by "OK", asks what was agreed, cancels, and gets the money back. */
class BuyingByOkTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

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
    void trousersAreBoughtByOkRecalledCancelledAndRefunded() {
        Page page = customers.customer("buys-trousers", "c-42");

        say(page, "I need new trousers");
        assertThat(last(page).locator(".card")).containsText("For you");
        assertThat(last(page).locator(".card")).containsText("in stock in the size you bought last, 40");

        say(page, "cheaper");
        assertThat(last(page)).containsText("Jeans Brest");
        say(page, "in black");
        assertThat(last(page)).containsText("Shall I order this for €49.90?");
        assertThat(last(page).locator(".card")).containsText("1 × Jeans Brest, black, size 40, €49.90 each");
        assertThat(last(page).locator(".card")).containsText("14 rue des Lilas, 75011 Paris");
        assertThat(last(page).locator(".card")).containsText("Visa ending 4242");

        say(page, "OK");
        assertThat(page.locator("#entries")).containsText("charging €49.90, once");
        assertThat(last(page)).containsText("Paid: €49.90");
        assertThat(last(page).locator(".card")).containsText("Receipt, €49.90");

        say(page, "OK");
        assertThat(last(page)).containsText("done once, not twice");

        say(page, "what did I agree to?");
        assertThat(last(page)).containsText("you said yes to this order for €49.90. It is done.");

        say(page, "cancel my order");
        last(page)
                .locator(".replies button")
                .filter(new Locator.FilterOptions().setHasText(DAY.format(customers.today())))
                .click();
        assertThat(last(page)).containsText("you get €49.90 back. Shall I?");
        say(page, "yes please");
        assertThat(page.locator("#entries")).containsText("is cancelled. You get €49.90 back.");

        say(page, "where is my refund?");
        assertThat(last(page)).containsText("€49.90");
        assertThat(last(page)).containsText("paid");
    }

    @Test
    void frenchCustomerDeclinesAndChangesTheAddressInstead() {
        Page page = customers.customer("dit-non", "c-43");

        say(page, "je cherche une ceinture");
        assertThat(last(page)).containsText("29,90");
        say(page, "non merci");
        assertThat(last(page)).containsText("rien n’est commandé ni débité");

        say(page, "je veux changer mon adresse");
        assertThat(last(page)).containsText("3 place du Marché, 69002 Lyon");
        say(page, "12 rue Haute, 69001 Lyon");
        assertThat(last(page)).containsText("Je remplace votre adresse par 12 rue Haute, 69001 Lyon");
        say(page, "vas-y");
        assertThat(page.locator("#entries")).containsText("votre adresse est maintenant 12 rue Haute, 69001 Lyon");
    }
}
