package parley.handoff.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.Chromium;
import parley.handoff.stack.DeskPage;
import parley.handoff.stack.People;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.messages.DeskMessage.HandoffRequested;

/** Two advisors, a lead and three customers at once, in real browsers, one of which is killed. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AShiftOfTwoAdvisorsAndALeadTest {

    private static final String BRAND = "shift";

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    private Seat ann;
    private Seat bob;
    private Seat lou;
    private ScriptedEngine engine;

    @BeforeEach
    void sitDown() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        People people = new People(transactions, BRAND);
        people.add("ann", "Ann Arbor", "advisor");
        people.add("bob", "Bob Ross", "advisor");
        people.add("lou", "Lou Reed", "lead");
        engine = new ScriptedEngine(kafka);
        ann = seat("ann");
        bob = seat("bob");
        lou = seat("lou");
    }

    @AfterEach
    void goHome() throws InterruptedException {
        ann.browser().close();
        bob.browser().close();
        lou.browser().close();
        engine.close();
    }

    @Test
    void nobodyIsAnsweredTwiceAndNobodyIsForgotten() {
        HandoffRequested ada = ask(Requests.of(BRAND, "Ada Martin", "the zeppelin never arrived"));
        Seat first = race(ada);
        Seat second = first == ann ? bob : ann;
        seeEachOtherType(first.desk(), second.desk());
        readBeforeSending(ada, first.desk());
        transfer(ada, first.desk(), second.desk());
        snoozeUntilTheCustomerWrites(ada, second.desk());
        snoozeUntilItIsTime(ada, second.desk());
        HandoffRequested grace = ask(Requests.of(BRAND, "Grace Hopper", "I was charged twice"));
        vanish(grace, first, second.desk());
        HandoffRequested ida = ask(Requests.longAgo(BRAND, "Ida Rhodes", "where is my parcel?"));
        missTheDeadline(ida, second.desk());
        beOffered(ida, second.desk());
        sendTheSuggestion(second.desk());
        find(ada, second.desk());
        lookFromAbove(first, second);
        assertThat(second.desk().problems()).allMatch(problem -> problem.contains("409"), "only the lost race");
    }

    /** One gets it, and the other is told who. */
    private Seat race(HandoffRequested customer) {
        ann.desk().open(customer);
        bob.desk().open(customer);
        ann.desk().press("c");
        bob.desk().press("c");
        assertThat(ann.desk()
                        .page
                        .locator("#acts button")
                        .or(ann.desk().page.locator("#claimbar").getByText("is talking with"))
                        .first())
                .isVisible();
        boolean annWon = ann.desk().page.locator("#acts button").count() > 0;
        DeskPage winner = annWon ? ann.desk() : bob.desk();
        DeskPage loser = annWon ? bob.desk() : ann.desk();
        assertThat(winner.page.locator("#reply")).isFocused();
        assertThat(loser.page.locator("#claimbar")).containsText("is talking with this customer");
        assertThat(loser.page.locator("#acts button")).hasCount(0);
        return annWon ? ann : bob;
    }

    private static void seeEachOtherType(DeskPage winner, DeskPage loser) {
        winner.page.keyboard().type("It arr");
        assertThat(loser.page.locator("#lookers")).containsText("is typing");
        assertThat(winner.page.locator("#lookers")).containsText("looks at this conversation too");
    }

    private void readBeforeSending(HandoffRequested customer, DeskPage winner) {
        engine.customerSays(customer, "forget it, it is here, but the box is broken");
        assertThat(winner.page.locator("#fresh")).containsText("the box is broken");
        winner.press("Enter");
        assertThat(winner.page.locator("#reply-hint")).containsText("The customer wrote");
        assertThat(winner.page.locator(".by-advisor")).hasCount(0);
        winner.picture("stale-reply");
        winner.press("Control+a");
        winner.page.keyboard().type("I am sorry. A new one is on its way.");
        winner.press("Enter");
        assertThat(winner.page.locator(".by-advisor .fate")).containsText("Delivered");
    }

    private static void transfer(HandoffRequested customer, DeskPage from, DeskPage to) {
        from.press("Escape", "p");
        from.page.locator("dialog #note").fill("she needs a new box by Friday");
        String colleague = to.page.locator(".me .only-wide").innerText();
        from.page
                .locator("dialog .choice", new Page.LocatorOptions().setHasText(colleague))
                .click();
        from.page.locator("dialog .primary").click();
        assertThat(from.page.locator("#acts button")).hasCount(0);
        assertThat(to.row(customer)).containsText("Waits for");
        assertThat(to.page.locator("#context")).containsText("she needs a new box by Friday");
        take(to);
    }

    private void snoozeUntilTheCustomerWrites(HandoffRequested customer, DeskPage advisor) {
        snooze(customer, advisor);
        engine.customerSays(customer, "is there any news?");
        comesBack(customer, advisor);
    }

    private void snoozeUntilItIsTime(HandoffRequested customer, DeskPage advisor) {
        snooze(customer, advisor);
        String anHourPasses = "update handoff set wake_at = wake_at - interval '1 hour' where brand = ? and id = ?";
        transactions.run(
                Scope.EVERY_BRAND, tx -> tx.handle().execute(anHourPasses, customer.brand(), customer.handoffId()));
        comesBack(customer, advisor);
    }

    private static void snooze(HandoffRequested customer, DeskPage advisor) {
        advisor.press("Escape", "s", "Enter");
        assertThat(advisor.page.locator("#claimbar")).containsText("Snoozed until");
        advisor.press("4");
        assertThat(advisor.row(customer)).containsText("Back");
    }

    private static void comesBack(HandoffRequested customer, DeskPage advisor) {
        advisor.press("1");
        assertThat(advisor.row(customer)).containsText("Waits for");
        take(advisor);
    }

    /** A browser that is killed has nobody before it, and no time to say so. */
    private static void vanish(HandoffRequested customer, Seat gone, DeskPage stays) {
        gone.desk().press("Escape", "1");
        gone.desk().open(customer);
        take(gone.desk());
        stays.press("Escape", "1");
        assertThat(stays.row(customer)).hasCount(0);
        gone.browser().kill();
        assertThat(stays.row(customer)).isVisible();
        stays.open(customer);
        take(stays);
        assertThat(stays.page.locator("#context .history")).containsText("was gone");
    }

    private void missTheDeadline(HandoffRequested customer, DeskPage advisor) {
        advisor.press("Escape", "1");
        assertThat(advisor.row(customer)).containsText("Overdue");
        lou.desk().page.locator("header a[href='/desk/floor']").click();
        assertThat(lou.desk().page.locator("#risks tr", containing("Ida Rhodes")))
                .containsText("Overdue");
        lou.desk().picture("floor-escalated");
    }

    private static void beOffered(HandoffRequested customer, DeskPage advisor) {
        advisor.page.locator("#availability").selectOption("available");
        assertThat(advisor.page.locator("#offer")).containsText("Ida Rhodes");
        advisor.picture("offer");
        advisor.press("Escape", "a");
        assertThat(advisor.page.locator("#head h1"))
                .hasText(String.valueOf(customer.customer().name()));
        assertThat(advisor.page.locator("#acts button").first()).isVisible();
        assertThat(advisor.page.locator("#offer")).isHidden();
    }

    private static void sendTheSuggestion(DeskPage advisor) {
        assertThat(advisor.page.locator("#suggestion .acts")).isVisible();
        assertThat(advisor.page.locator("#suggestion .rests")).containsText("Order 1042");
        advisor.picture("suggestion");
        advisor.press("Escape", "y");
        assertThat(advisor.page.locator(".by-advisor .fate")).containsText("Delivered");
        assertThat(advisor.page.locator("#context .history")).containsText("sent what the assistant suggested");
        advisor.press("Escape", "e", "Enter");
        assertThat(advisor.page.locator("#claimbar")).containsText("as “delivery_date”");
    }

    private static void find(HandoffRequested customer, DeskPage advisor) {
        advisor.press("/");
        advisor.page.keyboard().type("zeppelin");
        advisor.press("Enter");
        assertThat(advisor.row(customer).locator("mark").first()).hasText("zeppelin");
        advisor.open(customer);
        advisor.picture("desk");
        advisor.page.setViewportSize(390, 844);
        advisor.picture("desk-telephone");
    }

    private void lookFromAbove(Seat first, Seat second) {
        DeskPage lead = lou.desk();
        lead.page.reload();
        assertThat(lead.page.locator("#chart-asked canvas")).isVisible();
        assertThat(lead.page.locator("#handled")).containsText(first.name());
        assertThat(lead.page.locator("#handled")).containsText(second.name());
        assertThat(lead.page.locator("#advisors tr", containing(second.name()))).containsText("Ada Martin");
        assertThat(lead.page.locator("#by-topic")).containsText("Delivery date");
        assertThat(lead.page.locator("#report")).containsText("Suggestions used");
        lead.picture("floor");
        lead.page.setViewportSize(390, 844);
        assertThat((Integer) lead.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isNotPositive();
        lead.picture("floor-telephone");
        assertThat(lead.problems()).isEmpty();
    }

    private static void take(DeskPage advisor) {
        advisor.press("c");
        assertThat(advisor.page.locator("#acts button").first()).isVisible();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private HandoffRequested ask(HandoffRequested request) {
        engine.ask(request);
        return request;
    }

    private Seat seat(String user) {
        Chromium browser = new Chromium();
        DeskPage desk =
                DeskPage.login(browser.page(1280, 800), root.toString().replaceAll("/$", ""), user, People.PASSWORD);
        return new Seat(browser, desk, desk.page.locator(".me .only-wide").innerText());
    }

    /** Somebody at a browser of their own. */
    private record Seat(Chromium browser, DeskPage desk, String name) {}
}
