package parley.handoff.stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import parley.messages.DeskMessage.HandoffRequested;

/** A person before the desk. */
public final class DeskPage {

    /** Tells us what the browser refused to run, and whatever ran that should not. */
    private static final String WATCH = """
            window.hacked = () => console.error("a script of a customer ran");
            document.addEventListener("securitypolicyviolation", (event) =>
                console.error("CSP: " + event.violatedDirective + " " + event.blockedURI + " " + event.sample));
            """;

    private static final int MOST_TABS = 100;
    private static final Path PICTURES = Path.of("target/pictures");

    public final Page page;
    private final List<String> problems = new CopyOnWriteArrayList<>();

    private DeskPage(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                problems.add(message.type() + " " + message.text());
            }
        });
        page.onPageError(problems::add);
        page.addInitScript(WATCH);
    }

    /** Opens the desk, which asks who is there. */
    public static DeskPage at(Page page, String base) {
        DeskPage desk = new DeskPage(page);
        page.navigate(base + "/desk");
        return desk;
    }

    /** Opens the desk and logs in. */
    public static DeskPage login(Page page, String base, String user, String password) {
        DeskPage desk = at(page, base);
        page.locator("#user").fill(user);
        page.locator("#password").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.locator("#link")).hasAttribute("data-state", "live");
        return desk;
    }

    public Locator row(HandoffRequested request) {
        return page.locator("#rows a[href*='" + request.handoffId() + "']");
    }

    public void open(HandoffRequested request) {
        row(request).click();
        assertThat(page.locator("#head h1"))
                .hasText(String.valueOf(request.customer().name()));
        assertThat(page.locator("#opened")).not().hasAttribute("aria-busy", "true");
    }

    public void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Goes there with the Tab key, as whoever has no mouse does. */
    public void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not come to " + selector);
    }

    /** What axe finds; empty is good. */
    public List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** Whatever the browser complained of. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    public void close() {
        page.context().close();
    }
}
