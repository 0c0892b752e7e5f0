package parley.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static parley.local.endtoend.ChatCustomers.last;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.local.stack.Stack;

/** A customer at the chat page and an advisor at the desk, each in a browser, with everything real between them. */
class CustomerAndAdvisorTalkTest {

    private static Stack stack;
    private static ChatCustomers customers;

    @BeforeAll
    static void open() {
        stack = Product.running().stack();
        customers = new ChatCustomers(stack);
    }

    @AfterAll
    static void close() {
        customers.close();
    }

    @Test
    void assistantAnswersAnAdvisorHelpsAndTheAssistantGoesOn() {
        Page customer = customers.customer("two-browsers", "c-42");
        Page advisor = DeskInABrowser.logIn(customers.device(), stack);

        say(customer, "where is my order 1042?");
        assertThat(last(customer)).containsText("1042");

        say(customer, "I want to talk to a person please");
        assertThat(last(customer)).containsText("colleague");

        DeskInABrowser.take(advisor, "Ada");
        assertThat(customer.locator("#entries")).containsText("is here for you now");

        say(customer, "are you a real person?");
        assertThat(advisor.locator("#transcript")).containsText("are you a real person?");
        advisor.locator("#reply").pressSequentially("Yes, my name is Alex. What can I do for you?");
        advisor.keyboard().press("Enter");
        assertThat(last(customer)).containsText("my name is Alex");
        assertThat(advisor.locator(".by-advisor .fate").last()).containsText("Delivered");

        DeskInABrowser.resolve(advisor);
        assertThat(customer.locator("#entries")).containsText("settled");

        say(customer, "where is my order 1042?");
        assertThat(last(customer)).containsText("1042");
    }

    private static void say(Page page, String text) {
        page.getByLabel("Your message").fill(text);
        page.keyboard().press("Enter");
        assertThat(page.locator("#entries .customer .bubble").last()).hasText(text);
    }
}
