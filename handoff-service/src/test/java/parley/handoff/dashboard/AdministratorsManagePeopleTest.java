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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.Chromium;
import parley.handoff.stack.DeskPage;
import parley.handoff.stack.People;
import parley.handoff.stack.RealStack;
import parley.handoff.storage.Transactions;

/** By keyboard alone, as everything at the desk. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AdministratorsManagePeopleTest {

    private static final String BRAND = "people";

    @TestHTTPResource("/")
    URI root;

    @Inject
    Transactions transactions;

    private final String id = "nina-" + UUID.randomUUID().toString().substring(0, 8);
    private final String name = "New " + id;
    private Chromium browser;
    private DeskPage admin;

    @BeforeEach
    void logIn() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        new People(transactions, BRAND).add("ada-min", "Ada Min", "admin");
        new People(transactions, BRAND).add("ada-min", "Ada Min", "lead");
        new People(transactions, BRAND).add("paul", "Paul Other", "advisor");
        browser = new Chromium();
        admin = enter("ada-min", People.PASSWORD);
        admin.tabTo("header a[href='/desk/accounts']");
        admin.press("Enter");
        assertThat(row("Paul Other")).containsText("Advisor · people");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNewPersonEntersWithThePasswordThatIsShownOnce() {
        DeskPage nina = enter(id, make());
        assertThat(nina.page.locator(".me .only-wide")).hasText(name);
    }

    @Test
    void whoseRoleChangesIsLoggedOutAtOnce() {
        DeskPage nina = enter(id, make());
        change();
        admin.tabTo("dialog select[name=role]");
        admin.press("ArrowDown");
        save();
        assertThat(row(id)).containsText("Lead · people");
        assertThat(nina.page.locator("#user")).isVisible();
    }

    @Test
    void whoMayNotEnterIsLoggedOutAtOnce() {
        DeskPage nina = enter(id, make());
        change();
        admin.tabTo("dialog [name=active]");
        admin.press(" ");
        save();
        assertThat(row(id)).containsText("May not enter");
        assertThat(nina.page.locator("#user")).isVisible();
    }

    @Test
    void skillsAreGivenWithLevels() {
        make();
        change();
        admin.tabTo("dialog .skills > button");
        admin.press("Enter");
        admin.page.keyboard().type("billing");
        admin.press("Tab", "ArrowDown", "ArrowDown");
        admin.tabTo("dialog [name=capacity]");
        admin.press("Control+a");
        admin.page.keyboard().type("7");
        save();
        assertThat(row(id)).containsText("billing 3");
        assertThat(row(id)).containsText("up to 7 at once");
        admin.picture("people");
        admin.page.setViewportSize(390, 844);
        admin.picture("people-telephone");
    }

    @Test
    void anotherBrandIsNotTheirsToGive() {
        admin.tabTo("#new");
        admin.press("Enter");
        fill("globex");
        admin.press("Enter");
        assertThat(admin.page.locator("#problem")).containsText("not yours to give");
    }

    /** @return the password */
    private String make() {
        admin.tabTo("#new");
        admin.press("Enter");
        fill(BRAND);
        admin.press("Enter");
        assertThat(admin.page.locator("#password")).isFocused();
        String password = admin.page.locator("#password").inputValue();
        assertThat(password).hasSizeGreaterThan(10);
        admin.picture("people-password");
        admin.tabTo("dialog .primary");
        admin.press("Enter");
        assertThat(row(id)).containsText("Advisor · people");
        return password;
    }

    private void fill(String brand) {
        admin.tabTo("dialog [name=fullName]");
        admin.page.keyboard().type(name);
        admin.press("Tab");
        admin.page.keyboard().type(id);
        admin.tabTo("dialog [name=brand]");
        admin.press("Control+a");
        admin.page.keyboard().type(brand);
        admin.tabTo("dialog .primary");
    }

    private void change() {
        admin.tabTo("button[aria-label='Change: " + name + "']");
        admin.press("Enter");
        assertThat(admin.page.locator("dialog[open]")).isVisible();
        admin.picture("people-change");
    }

    private void save() {
        admin.tabTo("dialog .primary");
        admin.press("Enter");
        assertThat(admin.page.locator("dialog[open]")).hasCount(0);
    }

    private Locator row(String text) {
        return admin.page.locator("#accounts tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    private DeskPage enter(String user, String password) {
        return DeskPage.login(browser.page(1280, 800), root.toString().replaceAll("/$", ""), user, password);
    }
}
