package parley.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import parley.local.chat.ChatServer;
import parley.local.chat.Chromium;
import parley.local.sample.SampleBrand;
import parley.local.sample.SamplePublication;
import parley.local.stack.Stack;
import parley.local.stack.StackSettings;

/** Customers of the sample brand at the chat page of the running product, each in a browser. */
final class ChatCustomers implements AutoCloseable {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final ChatServer chat;
    private final Chromium chromium = new Chromium();

    ChatCustomers(Stack stack) {
        new SamplePublication(stack.bootstrapServers(), StackSettings.BRAND).publishOnce(today);
        chat = ChatServer.start(stack.bootstrapServers(), StackSettings.BRAND, 0, SampleBrand.customers(today));
    }

    /** The day that the sample brand's facts are counted back from. */
    LocalDate today() {
        return today;
    }

    /** An empty page in a browser of its own. */
    Page device() {
        return chromium.device();
    }

    Page customer(String conversation, String id) {
        Page page = device();
        page.navigate(chat.url() + "?customer=" + id + "&conversation=" + conversation);
        assertThat(page.locator("#connection")).hasAttribute("data-state", "connected");
        return page;
    }

    /** Says something and waits until something more than that is shown. */
    static void say(Page page, String text) {
        int before = page.locator("#entries .bubble").count();
        page.locator("#text").fill(text);
        page.keyboard().press("Enter");
        assertThat(page.locator("#entries .customer .bubble").last()).hasText(text);
        page.waitForFunction("n => document.querySelectorAll('#entries .bubble').length > n", before + 1);
    }

    static Locator last(Page page) {
        return page.locator("#entries .bubble").last();
    }

    @Override
    public void close() {
        chromium.close();
        chat.close();
    }
}
