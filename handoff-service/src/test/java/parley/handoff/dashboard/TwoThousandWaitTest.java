package parley.handoff.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.Chromium;
import parley.handoff.stack.DeskPage;
import parley.handoff.stack.People;
import parley.handoff.stack.RealStack;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** A long list costs what a short one does: only what can be seen is in the page. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TwoThousandWaitTest {

    private static final int MANY = 2000;

    @TestHTTPResource("/")
    URI root;

    @Inject
    Transactions transactions;

    private Chromium chromium;
    private DeskPage desk;

    @BeforeEach
    void fill() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        new People(transactions, "crowd").add("max", "Max", "advisor");
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.handle().createUpdate("""
                    insert into handoff (brand, id, conversation_id, request_id, customer_id, customer_name, language, reason,
                        question, understanding, facts, promised_by, requested_at, state, since, last_at)
                    select 'crowd', 'h-' || n, 'c-' || n, 'h-' || n, 'c-' || n, 'Customer ' || n, 'en', 'unsure',
                        'question number ' || n, '{"intent": "x", "label": "X", "confidence": 0.5, "guesses": [], "slots": []}',
                        '[]', now() + make_interval(mins => 5, secs => n * 0.25), now(), 'waiting', now(), now()
                    from generate_series(1, :many) as n
                    on conflict (brand, id) do update set state = 'waiting', advisor = null
                    """).bind("many", MANY).execute();
        });
        chromium = new Chromium();
        desk = DeskPage.login(chromium.page(1280, 800), root.toString().replaceAll("/$", ""), "max", People.PASSWORD);
        assertThat(desk.page.locator("[data-list=waiting] .count")).hasText(String.valueOf(MANY));
    }

    /** Others count waiting customers too. */
    @AfterEach
    void clear() {
        chromium.close();
        transactions.run(
                Scope.EVERY_BRAND,
                tx -> tx.handle()
                        .execute("update handoff set state = 'resolved', advisor = 'max' where brand = 'crowd'"));
    }

    @Test
    void onlyWhatCanBeSeenIsInThePage() {
        assertThat(desk.page.locator("#rows > li").count()).isBetween(8, 40);
        assertThat(desk.page.locator("#rows > li").first()).hasAttribute("aria-setsize", String.valueOf(MANY));
        assertThat(desk.page.locator("#rows > li").first()).containsText("Customer 1");
    }

    @Test
    void theEndIsReachedByScrolling() {
        desk.page.evaluate("document.querySelector('#rows').scrollTop = 1e9");
        assertThat(desk.page.locator("#rows > li").last()).containsText("question number " + MANY);
        assertThat(desk.page.locator("#rows > li").last()).hasAttribute("aria-posinset", String.valueOf(MANY));
        assertThat(desk.page.locator("#rows > li").count()).isLessThan(40);
    }

    @Test
    void theKeyboardGoesBeyondWhatCouldBeSeen() {
        for (int i = 0; i < 15; i++) {
            desk.press("j");
        }
        assertThat(desk.page.locator("#rows .current .name")).hasText("Customer 15");
        assertThat(desk.page.locator("#rows .current")).isInViewport();
    }
}
