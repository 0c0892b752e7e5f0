package parley.handoff.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.Chromium;
import parley.handoff.stack.People;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.handoff.storage.Transactions;
import parley.messages.DeskMessage.HandoffRequested;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TheDeskInABrowserTest {

    /** Each would run a script, load something, or break out of its place if it were read as HTML. */
    private static final List<String> HOSTILE = List.of(
            "<script>hacked()</script>",
            "<img src=x onerror=hacked()>",
            "<svg/onload=hacked()>",
            "\"><script>hacked()</script>",
            "'-hacked()-'",
            "javascript:hacked()",
            "<a href=\"javascript:hacked()\">click</a>",
            "<iframe srcdoc=\"<script>parent.hacked()</script>\">",
            "<style>@import 'https://evil.example/x.css'</style>",
            "</textarea></title></style><script>hacked()</script>",
            "{words.get('desk.title')} ${7*7} {{7*7}} #{7*7}",
            "<math><mi xlink:href=\"data:x,<script>hacked()</script>\">",
            "<base href=https://evil.example/>",
            "\u202e<script>hacked()</script>\u202c",
            "&lt;script&gt;hacked()&lt;/script&gt;");

    private static final String BRAND = "browser";

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    private final List<String> console = new CopyOnWriteArrayList<>();
    private ScriptedEngine engine;
    private Page page;

    @BeforeAll
    static void openChromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = new Chromium();
    }

    @AfterAll
    static void closeChromium() {
        chromium.close();
    }

    @BeforeEach
    void logIn() {
        new People(transactions, BRAND).add("alex", "Alex", "lead");
        engine = new ScriptedEngine(kafka);
        page = chromium.page(1280, 800);
        page.onConsoleMessage(message -> console.add(message.type() + " " + message.text()));
        page.onPageError(console::add);
        page.addInitScript(
                "window.hacked = () => console.error('a script of a customer ran');"
                        + "document.addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.blockedURI));");
        page.navigate(root + "desk");
        page.getByLabel("User name").fill("alex");
        page.getByLabel("Password").fill(People.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#link")).hasText("Live");
    }

    @AfterEach
    void close() throws InterruptedException {
        page.context().close();
        engine.close();
    }

    @Test
    void whateverACustomerWritesIsOnlyText() {
        String all = String.join("\n", HOSTILE);
        HandoffRequested request = Requests.longAgo(BRAND, "<b>Mallory</b><script>hacked()</script>", all);
        engine.ask(request);
        row(request).click();
        assertThat(page.locator("#transcript [data-seq='3'] .text")).hasText(all);
        for (String hostile : HOSTILE) {
            engine.customerSays(request, hostile);
        }
        assertThat(page.locator("#transcript [data-seq]")).hasCount(4 + HOSTILE.size());
        assertThat(page.locator("#transcript script, #transcript img, #transcript iframe, #rows script, #rows img")
                        .count())
                .isZero();
        page.locator("#filter").fill("hacked");
        page.keyboard().press("Enter");
        assertThat(page.locator("#rows mark").first()).containsText("hacked");
        page.navigate(root + "desk/floor");
        assertThat(page.locator("#by-topic tbody tr").first()).isVisible();
        assertThat(page.locator("main script, main b, #rows img").count()).isZero();
        assertThat(console).isEmpty();
    }

    @Test
    void aWholeConversationByKeyboardAlone() {
        HandoffRequested request = Requests.longAgo(BRAND, "Ada", "where is my parcel?");
        engine.ask(request);
        row(request).waitFor();
        page.keyboard().press("j");
        assertThat(page.locator("#head h1")).hasText("Ada");
        page.keyboard().press("c");
        assertThat(page.locator("#reply")).isFocused();
        page.keyboard().type("It arrives today.");
        page.keyboard().press("Enter");
        assertThat(page.locator(".by-advisor .fate")).containsText("Delivered");
        page.keyboard().press("Escape");
        page.keyboard().press("e");
        page.keyboard().press("Enter");
        assertThat(page.locator("#claimbar")).containsText("Resolved by Alex");
        assertThat(page.locator("body")).not().containsText("undefined");
        assertThat(page.locator("#claimbar")).not().containsText("false");
        await().untilAsserted(() -> assertThat(engine.typesHeard(request.conversationId()))
                .containsExactly("handoff.accepted", "advisor.says", "handoff.resolved"));
    }

    @Test
    void nothingIsStaleAfterTheConnectionWasAway() {
        List<WebSocketRoute> sockets = new CopyOnWriteArrayList<>();
        page.routeWebSocket("**/desk/live", socket -> {
            socket.connectToServer();
            sockets.add(socket);
        });
        page.reload();
        HandoffRequested before = Requests.longAgo(BRAND, "Before", "one");
        engine.ask(before);
        row(before).waitFor();
        sockets.getLast().close();
        HandoffRequested meanwhile = Requests.longAgo(BRAND, "Meanwhile", "two");
        engine.ask(meanwhile);
        row(meanwhile).waitFor();
        assertThat(page.locator("#link")).hasText("Live");
        assertThat(sockets.size()).isGreaterThan(1);
    }

    @Test
    void whatTheCustomerWroteMeanwhileIsShownBeforeAReplyIsSent() {
        HandoffRequested request = Requests.longAgo(BRAND, "Ada", "where is my parcel?");
        engine.ask(request);
        row(request).click();
        page.getByText("Take it").click();
        assertThat(page.locator("#reply")).isFocused();
        page.keyboard().type("It arr");
        engine.customerSays(request, "forget it, it is here");
        assertThat(page.locator("#transcript [data-seq='5']")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("#reply-hint")).containsText("The customer wrote");
        assertThat(page.locator(".by-advisor")).hasCount(0);
    }

    @Test
    void whatIsTypedRightAfterTakingIsTheReplyAndNoShortcut() {
        engine.ask(Requests.of(BRAND, "Grace", "another one"));
        HandoffRequested request = Requests.longAgo(BRAND, "Ada", "where is my parcel?");
        engine.ask(request);
        row(request).click();
        assertThat(page.locator("#head h1")).hasText("Ada");
        page.evaluate("window.fetch = ((real) => async (...args) => {"
                + " await new Promise((go) => setTimeout(go, 500)); return real(...args); })(window.fetch)");
        page.locator("#claim").waitFor();
        page.keyboard().press("c");
        page.keyboard().type("that is it");
        assertThat(page.locator("#acts button").first()).isVisible();
        assertThat(page.locator("#reply")).hasValue("that is it");
        assertThat(page.locator("#head h1")).hasText("Ada");
    }

    @Test
    void whatTheCustomerSaysWhileTheDeskDecidesTakesNobodyOutOfTheReply() {
        HandoffRequested request = Requests.longAgo(BRAND, "Ada", "where is my parcel?");
        engine.ask(request);
        row(request).click();
        page.locator("#claim").waitFor();
        page.evaluate("() => { const real = window.fetch; window.fetch = async (path, ...more) => {"
                + " if (path.endsWith('/claim')) await new Promise((go) => { window.decide = go; });"
                + " return real(path, ...more); }; }");
        page.keyboard().press("c");
        engine.customerSays(request, "hello?");
        assertThat(page.locator("#transcript")).containsText("hello?");
        page.keyboard().type("it is here");
        page.evaluate("() => window.decide()");
        assertThat(page.locator("#acts button").first()).isVisible();
        assertThat(page.locator("#reply")).hasValue("it is here");
    }

    @Test
    void theDeskHasNoBarriers() {
        HandoffRequested request = Requests.longAgo(BRAND, "Ada", "where is my parcel?");
        engine.ask(request);
        row(request).click();
        page.locator("#claim").click();
        page.locator("#acts button").first().waitFor();
        assertThat(violations()).isEmpty();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        page.locator("dialog[open]").waitFor();
        assertThat(violations()).isEmpty();
    }

    @Test
    void theDeskHasNoBarriersOnATelephone() {
        page.setViewportSize(390, 844);
        HandoffRequested request = Requests.longAgo(BRAND, "Ada", "where is my parcel?");
        engine.ask(request);
        row(request).waitFor();
        assertThat(violations()).isEmpty();
        row(request).click();
        page.locator("#claim").waitFor();
        assertThat(violations()).isEmpty();
        int overflow = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(overflow).isNotPositive();
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private Locator row(HandoffRequested request) {
        return page.locator("#rows a[href*='" + request.handoffId() + "']");
    }
}
