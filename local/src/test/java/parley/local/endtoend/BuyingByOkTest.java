package parley.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.local.chat.ChatServer;
import parley.local.chat.Chromium;
import parley.local.sample.SampleBrand;
import parley.local.sample.SamplePublication;
import parley.local.stack.Stack;
import parley.local.stack.StackSettings;

/** A customer in a browser buys trousers by "OK", asks what was agreed, cancels, and gets the money back. */
class BuyingByOkTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private static ChatServer chat;
    private static Chromium chromium;
    private static LocalDate today;

    @BeforeAll
    static void open() {
        Stack stack = Product.running().stack();
        today = LocalDate.now(ZoneOffset.UTC);
        new SamplePublication(stack.bootstrapServers(), StackSettings.BRAND).publishOnce(today);
        chat = ChatServer.start(stack.bootstrapServers(), StackSettings.BRAND, 0, SampleBrand.customers(today));
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        chat.close();
    }

    @Test
    void trousersAreBoughtByOkRecalledCancelledAndRefunded() {
        Page page = customer("buys-trousers");

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
                .filter(new Locator.FilterOptions().setHasText(DAY.format(today)))
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
        Page page = customer("dit-non", "c-43");

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

    private static Page customer(String conversation) {
        return customer(conversation, "c-42");
    }

    private static Page customer(String conversation, String id) {
        Page page = chromium.device();
        page.navigate(chat.url() + "?customer=" + id + "&conversation=" + conversation);
        assertThat(page.locator("#connection")).hasAttribute("data-state", "connected");
        return page;
    }

    private static void say(Page page, String text) {
        int before = page.locator("#entries .bubble").count();
        page.locator("#text").fill(text);
        page.keyboard().press("Enter");
        assertThat(page.locator("#entries .customer .bubble").last()).hasText(text);
        page.waitForFunction("n => document.querySelectorAll('#entries .bubble').length > n", before + 1);
    }

    private static Locator last(Page page) {
        return page.locator("#entries .bubble").last();
    }
}
