package parley.handoff.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.UserSql;
import parley.handoff.stack.Chromium;
import parley.handoff.stack.DeskPage;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.messages.DeskMessage.HandoffRequested;

/** Two advisors, a lead and three customers at once, in real browsers. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AShiftOfTwoAdvisorsAndALeadTest {

    private static final String PASSWORD = "secret";
    private static Chromium chromium;

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    @BeforeAll
    static void openChromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = new Chromium();
    }

    @AfterAll
    static void closeChromium() {
        chromium.close();
    }

    @Test
    void nobodyIsAnsweredTwiceAndNobodyIsForgotten() throws Exception {
        user("ann", "Ann Arbor", "advisor");
        user("bob", "Bob Ross", "advisor");
        user("lou", "Lou Reed", "lead");
        try (ScriptedEngine engine = new ScriptedEngine(kafka)) {
            HandoffRequested ada = ask(engine, "Ada Martin", "the zeppelin never arrived");
            HandoffRequested grace = ask(engine, "Grace Hopper", "I was charged twice");
            HandoffRequested ida = ask(engine, "Ida Rhodes", "where is my parcel?");
            DeskPage ann = at("ann");
            DeskPage bob = at("bob");
            DeskPage winner = race(ada, ann, bob);
            DeskPage loser = winner == ann ? bob : ann;
            seeEachOtherType(winner, loser);
            readBeforeSending(engine, ada, winner);
            transfer(ada, winner, loser);
            snoozeAndWake(engine, ada, loser);
            vanish(grace, winner, loser);
            sendTheSuggestion(ida, loser);
            find(ada, loser);
            lookFromAbove();
            assertThat(loser.problems()).allMatch(problem -> problem.contains("409"), "only the lost race");
            loser.close();
        }
    }

    /** One gets it, and the other is told who. */
    private static DeskPage race(HandoffRequested customer, DeskPage ann, DeskPage bob) {
        ann.open(customer);
        bob.open(customer);
        ann.press("c");
        bob.press("c");
        assertThat(ann.page
                        .locator("#acts button")
                        .or(ann.page.locator("#claimbar").getByText("is talking with"))
                        .first())
                .isVisible();
        boolean annWon = ann.page.locator("#acts button").count() > 0;
        DeskPage winner = annWon ? ann : bob;
        DeskPage loser = annWon ? bob : ann;
        assertThat(winner.page.locator("#reply")).isFocused();
        assertThat(loser.page.locator("#claimbar")).containsText("is talking with this customer");
        assertThat(loser.page.locator("#acts button")).hasCount(0);
        return winner;
    }

    private static void seeEachOtherType(DeskPage winner, DeskPage loser) {
        winner.page.keyboard().type("It arr");
        assertThat(loser.page.locator("#lookers")).containsText("is typing");
        assertThat(winner.page.locator("#lookers")).containsText("looks at this conversation too");
    }

    private static void readBeforeSending(ScriptedEngine engine, HandoffRequested customer, DeskPage winner) {
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
        to.press("c");
        assertThat(to.page.locator("#acts button").first()).isVisible();
    }

    private static void snoozeAndWake(ScriptedEngine engine, HandoffRequested customer, DeskPage advisor) {
        advisor.press("Escape", "s", "Enter");
        assertThat(advisor.page.locator("#claimbar")).containsText("Snoozed until");
        advisor.press("4");
        assertThat(advisor.row(customer)).containsText("Back");
        engine.customerSays(customer, "is there any news?");
        advisor.press("1");
        assertThat(advisor.row(customer)).containsText("Waits for");
    }

    /** A browser that is gone has nobody before it. */
    private static void vanish(HandoffRequested customer, DeskPage gone, DeskPage stays) {
        gone.press("1");
        gone.open(customer);
        gone.press("c");
        assertThat(gone.page.locator("#acts button").first()).isVisible();
        assertThat(stays.row(customer)).hasCount(0);
        gone.close();
        assertThat(stays.row(customer)).isVisible();
    }

    private static void sendTheSuggestion(HandoffRequested customer, DeskPage advisor) {
        advisor.open(customer);
        advisor.press("c");
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

    private void lookFromAbove() {
        DeskPage lead = at("lou");
        lead.page.locator("header a[href='/desk/floor']").click();
        assertThat(lead.page.locator("#chart-asked canvas")).isVisible();
        assertThat(lead.page.locator("#handled")).containsText("Ann Arbor");
        assertThat(lead.page.locator("#handled")).containsText("Bob Ross");
        assertThat(lead.page.locator("#report")).containsText("Suggestions used");
        lead.picture("floor");
        lead.page.setViewportSize(390, 844);
        assertThat((Integer) lead.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isNotPositive();
        lead.picture("floor-telephone");
        assertThat(lead.problems()).isEmpty();
        lead.close();
    }

    private static HandoffRequested ask(ScriptedEngine engine, String customer, String question) {
        HandoffRequested request =
                Requests.of("acme", customer, question, Instant.now().minusSeconds(600));
        engine.ask(request);
        return request;
    }

    private DeskPage at(String user) {
        return DeskPage.login(chromium.page(1280, 800), root.toString().replaceAll("/$", ""), user, PASSWORD);
    }

    private void user(String id, String name, String role) {
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(id, name, BcryptUtil.bcryptHash(PASSWORD));
            tx.sql(UserSql.class).grant(id, "acme", role);
        });
    }
}
