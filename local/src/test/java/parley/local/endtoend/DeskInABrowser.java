package parley.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import parley.local.stack.Stack;

/** What an advisor does at the desk of the running product. */
final class DeskInABrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DeskInABrowser() {}

    /** Logs the first account in. */
    static Page logIn(Page page, Stack stack) {
        String[] account = stack.deskLogin().orElseThrow().split(" / ");
        page.navigate(stack.deskUrl().toString());
        page.getByLabel("User name").fill(account[0]);
        page.getByLabel("Password").fill(account[1]);
        page.keyboard().press("Enter");
        assertThat(page.locator("#link")).hasText("Live");
        return page;
    }

    /** Takes the waiting conversation of a customer, and has it. */
    static void take(Page advisor, String customer) {
        Locator waiting = advisor.locator("#rows a").filter(new Locator.FilterOptions().setHasText(customer));
        await().atMost(PATIENCE).until(() -> isSeenAtTheEnd(advisor, waiting));
        waiting.click();
        advisor.getByText("Take it").click();
        assertThat(advisor.locator("#send")).isEnabled();
    }

    /** Others may wait already, and only rows in sight are in the page. */
    private static boolean isSeenAtTheEnd(Page advisor, Locator row) {
        advisor.locator("#rows").evaluate("list => { list.scrollTop = list.scrollHeight; }");
        return row.isVisible();
    }

    static void resolve(Page advisor) {
        advisor.keyboard().press("Escape");
        advisor.keyboard().press("e");
        advisor.keyboard().press("Enter");
    }
}
