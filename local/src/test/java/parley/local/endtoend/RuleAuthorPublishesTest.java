package parley.local.endtoend;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.local.chat.Chromium;
import parley.local.stack.Child;
import parley.local.stack.Stack;

/** A rule author saves files while customers talk: what is sound answers, what is not changes nothing, and there is a way back. */
class RuleAuthorPublishesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AS_SHIPPED = "You are welcome!";
    private static final String EDITED = "You are most welcome!";

    private static Stack stack;
    private static Engines engines;
    private static Chromium chromium;
    private static ForeignClient client;
    private static Child second;
    private static int asked;

    @BeforeAll
    static void open() {
        stack = Product.running().stack();
        engines = new Engines(stack);
        second = stack.addEngine();
        chromium = new Chromium();
        client = Product.running().client();
    }

    @AfterAll
    static void close() {
        client.close();
        chromium.close();
        second.stop();
    }

    @Test
    void anEditAnswersABrokenOneChangesNothingAndTheOldOneComesBack() {
        Path wording = stack.settings().rules().resolve("shop/wording/en.yaml");
        Path rules = stack.settings().rules().resolve("shop/smalltalk.drl");
        Assertions.assertThat(answer()).isEqualTo(AS_SHIPPED);

        String first = engines.version(1);
        edit(wording, text -> text.replace(AS_SHIPPED, EDITED));
        awaitAnswer(EDITED);
        awaitOneVersionOtherThan(first);

        edit(rules, text -> text.replace("suggest.reply(\"smalltalk.thanks\"", "suggest.replay(\"smalltalk.thanks\""));
        Page page = workbench();
        await().atMost(PATIENCE).untilAsserted(() -> {
            page.reload();
            Assertions.assertThat(page.locator(".problems").first().textContent())
                    .contains("shop/smalltalk.drl")
                    .contains("did you mean 'reply'?");
        });
        Assertions.assertThat(answer()).isEqualTo(EDITED);

        String edited = engines.version(1);
        back(page, engines.number(first));
        awaitAnswer(AS_SHIPPED);
        awaitOneVersionOtherThan(edited);
        Assertions.assertThat(engines.version(1)).isEqualTo(first);

        edit(wording, text -> text.replace(EDITED, AS_SHIPPED));
        edit(rules, text -> text.replace("suggest.replay(", "suggest.reply("));
    }

    /** Whichever engine a customer's conversation is with, it is the same rules that answer. */
    private static void awaitOneVersionOtherThan(String before) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> Assertions.assertThat(engines.version(1))
                        .isNotEqualTo(before)
                        .isEqualTo(
                                engines.version(Integer.parseInt(second.name().replaceAll("\\D", "")))));
    }

    private static void back(Page page, int number) {
        Locator version = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value='" + number + "']")));
        version.getByRole(AriaRole.BUTTON).click();
        PlaywrightAssertions.assertThat(page.locator(".notice")).containsText("answers from now on");
    }

    private static void awaitAnswer(String expected) {
        await().atMost(PATIENCE).until(RuleAuthorPublishesTest::answer, expected::equals);
    }

    /** A button that was pressed, so that no understanding comes between the rules and the test. */
    private static String answer() {
        String id = "thanks-" + ++asked;
        client.send("in", id, """
            {"specversion":"1.0","id":"%1$s","source":"foreign","type":"customer.choice","subject":"%1$s",
             "data":{"customer":{"id":"c-42"},"payload":"intent:smalltalk.thanks","label":"Thanks"}}""".formatted(id).getBytes(StandardCharsets.UTF_8));
        return client.outcome(id).says();
    }

    private static void edit(Path file, UnaryOperator<String> change) {
        try {
            String before = Files.readString(file);
            String after = change.apply(before);
            Assertions.assertThat(after).isNotEqualTo(before);
            Files.writeString(file, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page workbench() {
        String[] account = stack.deskLogin().orElseThrow().split(" / ");
        Page page = chromium.device();
        page.navigate(stack.deskUrl().toString());
        page.getByLabel("User name").fill(account[0]);
        page.getByLabel("Password").fill(account[1]);
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#link")).hasText("Live");
        page.navigate(stack.deskUrl().resolve("/rules").toString());
        return page;
    }
}
