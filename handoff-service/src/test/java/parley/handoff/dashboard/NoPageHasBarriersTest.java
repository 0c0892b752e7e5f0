package parley.handoff.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.handoff.stack.Chromium;
import parley.handoff.stack.DeskPage;
import parley.handoff.stack.People;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.handoff.storage.Transactions;
import parley.messages.DeskMessage.HandoffRequested;

/** What axe-core finds on each page, light and dark, wide and narrow: nothing. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class NoPageHasBarriersTest {

    private static final String BRAND = "barriers";

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

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void theLeadsPages(int width, ColorScheme scheme) {
        DeskPage lead = logIn(width, scheme);
        lead.page.navigate(root + "desk/floor");
        lead.page.locator("#by-topic tbody tr").first().waitFor();
        assertThat(lead.barriers()).isEmpty();
        fits(lead);
        lead.page.navigate(root + "desk/phrases");
        lead.page.locator("#phrases tbody tr").first().waitFor();
        assertThat(lead.barriers()).isEmpty();
        lead.page.locator("#new").click();
        lead.page.locator("dialog[open]").waitFor();
        assertThat(lead.barriers()).isEmpty();
        fits(lead);
        assertThat(lead.problems()).isEmpty();
        lead.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void theAdministratorsPage(int width, ColorScheme scheme) {
        new People(transactions, BRAND).add("axel", "Axel", "admin");
        DeskPage admin = logIn(width, scheme);
        admin.page.navigate(root + "desk/accounts");
        admin.page.locator("#accounts tbody tr").first().waitFor();
        assertThat(admin.barriers()).isEmpty();
        fits(admin);
        admin.page.locator("#new").click();
        admin.page.locator("dialog[open]").waitFor();
        assertThat(admin.barriers()).isEmpty();
        fits(admin);
        assertThat(admin.problems()).isEmpty();
        admin.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "390, LIGHT"})
    void theLogIn(int width, ColorScheme scheme) {
        DeskPage desk = logIn(width, scheme);
        desk.page.context().clearCookies();
        desk.page.navigate(root + "desk/login");
        assertThat(desk.barriers()).isEmpty();
        desk.close();
    }

    @Test
    void whatOpensWhileAnAdvisorWrites() throws Exception {
        DeskPage desk = logIn(1280, ColorScheme.DARK);
        HandoffRequested request = Requests.longAgo(BRAND, "Ada", "where is my parcel?");
        try (ScriptedEngine engine = new ScriptedEngine(kafka)) {
            engine.ask(request);
            desk.open(request);
            desk.press("c");
            assertThat(desk.page.locator("#suggestion .acts")).isVisible();
            assertThat(desk.barriers()).isEmpty();
            desk.page.keyboard().type("It");
            engine.customerSays(request, "hello?");
            desk.page.locator("#fresh").waitFor();
            assertThat(desk.barriers()).isEmpty();
            desk.press("Control+a");
            desk.page.keyboard().type("/");
            desk.page.locator("#phrase-menu").waitFor();
            assertThat(desk.barriers()).isEmpty();
            desk.press("Escape", "Backspace", "Escape", "f");
            desk.page.locator("dialog[open]").waitFor();
            assertThat(desk.barriers()).isEmpty();
        }
        desk.close();
    }

    private DeskPage logIn(int width, ColorScheme scheme) {
        new People(transactions, BRAND).add("axel", "Axel", "lead");
        Page page = chromium.page(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return DeskPage.login(page, root.toString().replaceAll("/$", ""), "axel", People.PASSWORD);
    }

    private static void fits(DeskPage desk) {
        assertThat((Integer) desk.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isNotPositive();
    }
}
