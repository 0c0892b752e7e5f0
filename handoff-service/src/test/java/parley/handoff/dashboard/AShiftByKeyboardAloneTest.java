package parley.handoff.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.Chromium;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.DeskPage;
import parley.handoff.stack.People;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.handoff.storage.Transactions;
import parley.messages.DeskMessage.HandoffRequested;

/** From logging in to logging out, and no mouse in the house. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AShiftByKeyboardAloneTest {

    private static final String BRAND = "keyboard";
    private static final String PHRASE = "Thank you for your patience, Ada Martin.";

    private static final int MOST_COLLEAGUES = 20;

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    private ScriptedEngine engine;
    private Chromium browser;
    private DeskPage desk;
    private Page page;

    @BeforeEach
    void sitDown() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        People people = new People(transactions, BRAND);
        people.add("kay", "Kay Board", "lead");
        people.add("kim", "Kim Possible", "advisor");
        DeskClient.login(base(), "kay", People.PASSWORD)
                .send("PUT", "/desk/api/phrases/" + BRAND + "/patience", phrase());
        engine = new ScriptedEngine(kafka);
        browser = new Chromium();
        page = browser.page(1280, 800);
        desk = DeskPage.at(page, base());
    }

    @AfterEach
    void goHome() throws InterruptedException {
        browser.close();
        engine.close();
    }

    @Test
    void aWholeShift() {
        logIn();
        HandoffRequested ada = ask(Requests.longAgo(BRAND, "Ada Martin", "the zeppelin never arrived"));
        acceptWhatIsOffered("Ada Martin");
        sendTheSuggestion();
        leaveANote();
        putAsideUntilTheCustomerWrites(ada);
        sayAPhrase();
        passOnAndTakeAgain();
        resolve();
        ask(Requests.longAgo(BRAND, "Grace Hopper", "I was charged twice"));
        declineAndTakeTheNext("Grace Hopper");
        giveBack();
        keepAView();
        search("zeppelin", "Ada Martin");
        lookUpTheKeys();
        lookFromAbove();
        logOut();
        assertThat(desk.problems()).isEmpty();
    }

    private void logIn() {
        assertThat(page.locator("#user")).isFocused();
        page.keyboard().type("kay");
        desk.press("Tab");
        page.keyboard().type(People.PASSWORD);
        desk.press("Enter");
        assertThat(page.locator("#link")).hasAttribute("data-state", "live");
    }

    private void acceptWhatIsOffered(String customer) {
        choose("#availability", "ArrowUp", "available");
        accept(customer);
    }

    private void accept(String customer) {
        assertThat(page.locator("#offer")).isVisible();
        assertThat(page.locator("#offer")).containsText(customer);
        desk.press("Escape", "a");
        assertThat(page.locator("#head h1")).hasText(customer);
        assertThat(page.locator("#acts button").first()).isVisible();
        assertThat(page.locator("#reply")).isFocused();
    }

    private void sendTheSuggestion() {
        assertThat(page.locator("#suggestion .acts")).isVisible();
        desk.press("Escape", "y");
        assertThat(page.locator(".by-advisor .fate")).containsText("Delivered");
    }

    private void leaveANote() {
        desk.press("Escape", "n");
        assertThat(page.locator("dialog #note")).isFocused();
        page.keyboard().type("a regular customer");
        confirm();
        assertThat(page.locator("#context")).containsText("a regular customer");
    }

    private void putAsideUntilTheCustomerWrites(HandoffRequested customer) {
        desk.press("s", "ArrowDown", "Enter");
        assertThat(page.locator("#claimbar")).containsText("Snoozed until");
        engine.customerSays(customer, "is there any news?");
        accept("Ada Martin");
    }

    private void sayAPhrase() {
        page.keyboard().type("/pat");
        assertThat(page.locator("#phrase-menu [aria-selected=true]")).containsText("/patience");
        desk.press("Enter");
        assertThat(page.locator("#reply")).hasValue(PHRASE);
        desk.press("Enter");
        assertThat(page.locator(".by-advisor .fate")).hasCount(2);
        assertThat(page.locator(".by-advisor").last()).containsText(PHRASE);
    }

    private void passOnAndTakeAgain() {
        desk.press("Escape", "p");
        assertThat(page.locator("dialog[open] .choice").first()).isVisible();
        Locator kim = page.locator("dialog .choice", new Page.LocatorOptions().setHasText("Kim Possible"));
        for (int i = 0; i < MOST_COLLEAGUES && !kim.locator("input").isChecked(); i++) {
            desk.press("ArrowDown");
        }
        desk.tabTo("dialog #note");
        page.keyboard().type("she knows about boxes");
        confirm();
        assertThat(page.locator("#claim")).isVisible();
        take();
    }

    private void resolve() {
        desk.press("Escape", "e", "Enter");
        assertThat(page.locator("#claimbar")).containsText("Resolved by Kay Board");
    }

    private void declineAndTakeTheNext(String customer) {
        assertThat(page.locator("#offer")).isVisible();
        assertThat(page.locator("#offer")).containsText(customer);
        desk.press("d");
        assertThat(page.locator("#offer")).isHidden();
        choose("#availability", "ArrowDown", "picking");
        desk.press("Escape", "t");
        assertThat(page.locator("#head h1")).hasText(customer);
        assertThat(page.locator("#reply")).isFocused();
    }

    private void giveBack() {
        desk.press("Escape", "g");
        confirm();
        assertThat(page.locator("#claim")).isVisible();
    }

    private void keepAView() {
        desk.press("1", "f");
        choose("#wanted-language", "ArrowDown", "en");
        desk.tabTo("#wanted-name");
        page.keyboard().type("English");
        confirm();
        assertThat(page.locator("#views")).containsText("English");
    }

    private void search(String words, String customer) {
        desk.press("/");
        page.keyboard().type(words);
        desk.press("Enter");
        assertThat(page.locator("#rows mark").first()).hasText(words);
        desk.press("ArrowDown");
        assertThat(page.locator("#head h1")).hasText(customer);
        assertThat(page.locator("#rows .current")).containsText(customer);
    }

    private void lookUpTheKeys() {
        desk.press("?");
        assertThat(page.locator("dialog[open] .keys")).isVisible();
        desk.press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private void lookFromAbove() {
        desk.tabTo("header a[href='/desk/floor']");
        desk.press("Enter");
        assertThat(page.locator("#handled")).containsText("Kay Board");
        choose("#days", "ArrowDown", "30");
        desk.tabTo("#csv");
        desk.tabTo("header a[href='/desk']");
        desk.press("Enter");
        assertThat(page.locator("#link")).hasAttribute("data-state", "live");
    }

    private void logOut() {
        desk.tabTo("form[action='/desk/logout'] button");
        desk.press("Enter");
        assertThat(page.locator("#user")).isFocused();
    }

    private void take() {
        desk.press("c");
        assertThat(page.locator("#acts button").first()).isVisible();
        assertThat(page.locator("#reply")).isFocused();
    }

    private void choose(String select, String key, String value) {
        desk.tabTo(select);
        desk.press(key);
        assertThat(page.locator(select)).hasValue(value);
    }

    private void confirm() {
        desk.tabTo("dialog .primary");
        desk.press("Enter");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private HandoffRequested ask(HandoffRequested request) {
        engine.ask(request);
        return request;
    }

    private static Map<String, Object> phrase() {
        return Map.of(
                "language", "en",
                "shortcut", "patience",
                "title", "Thanks for waiting",
                "text", "Thank you for your patience, {customer}.",
                "afterwards", "stay");
    }

    private String base() {
        return root.toString().replaceAll("/$", "");
    }
}
