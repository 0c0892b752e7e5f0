package parley.local.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import parley.local.sample.SampleBrand;
import parley.local.stack.Stack;
import parley.local.stack.Stacks;
import parley.messages.Author;
import parley.messages.CustomerInput.CustomerMessage;
import parley.messages.EvidenceRef;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.Outbound;
import parley.messages.Outbound.Answer;
import parley.messages.Outbound.ChatMessage;
import parley.messages.Part;
import parley.messages.ReadResult;
import parley.messages.RuleUsed;
import parley.messages.Schemas;

/** The page in a real browser against a real broker; the engine's part is spoken by the test. */
class ChatPageTest {

    private static final Author BOT = new Author(Author.Kind.bot, "Parley");
    private static final MessageReader READER = new MessageReader(Schemas.load());
    private static final Author CUSTOMER = new Author(Author.Kind.customer, "Ada");

    @TempDir
    static Path data;

    private static Stack stack;
    private static ChatServer chat;
    private static Chromium chromium;
    private static Wire wire;

    private String conversation = "";

    @BeforeAll
    static void start() {
        stack = Stacks.servers(data);
        chat = ChatServer.start(stack.bootstrapServers(), "acme", 0, SampleBrand.customers(LocalDate.of(2026, 11, 22)));
        chromium = new Chromium();
        wire = new Wire(stack.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        wire.close();
        chromium.close();
        chat.close();
        stack.close();
    }

    @BeforeEach
    void nameConversation(TestInfo test) {
        conversation = test.getTestMethod().orElseThrow().getName();
    }

    @Test
    void whatTheCustomerWritesReachesKafkaAsTheContractSays() {
        Page page = open("c-42");

        say(page, "where is my order 1042?");

        JsonNode said = wire.awaitSaid(conversation, isA("customer.message"));
        assertThat(said.at("/data/text").asText()).isEqualTo("where is my order 1042?");
        assertThat(said.at("/data/customer/id").asText()).isEqualTo("c-42");
        byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read(bytes, Set.of(MessageType.CUSTOMER_MESSAGE)))
                .isInstanceOfSatisfying(
                        ReadResult.Read.class,
                        read -> assertThat(read.envelope().data()).isInstanceOf(CustomerMessage.class));
    }

    @Test
    void entriesAreShownOnceAndInOrder() {
        Page page = openSynced("c-42");

        wire.entry(conversation, 2, message("second"));
        wire.entry(conversation, 1, message("first"));
        wire.entry(conversation, 2, message("second"));
        wire.entry(conversation, 3, message("third"));

        assertThat(page.locator("#entries .bubble")).hasText(new String[] {"first", "second", "third"});
    }

    @Test
    void aHoleIsAskedFor() {
        Page page = openSynced("c-42");

        wire.entry(conversation, 1, message("first"));
        wire.entry(conversation, 3, message("third"));

        wire.awaitSaid(conversation, said -> said.at("/data/afterSeq").asLong(0) == 1);
        assertThat(page.locator("#entries .bubble")).hasText(new String[] {"first"});
    }

    @Test
    void afterAReloadTheHistoryIsAskedForFromTheStart() {
        Page page = openSynced("c-42");
        wire.entry(conversation, 1, message("first"));
        assertThat(page.locator("#entries .bubble")).hasCount(1);

        page.reload();
        JsonNode sync = wire.awaitSaid(conversation, isA("customer.sync"));
        wire.entry(conversation, 1, message("first"));

        assertThat(sync.at("/data/afterSeq").asLong(-1)).isZero();
        assertThat(page.locator("#entries .bubble")).hasText(new String[] {"first"});
    }

    @Test
    void aSecondDeviceIsInStep() {
        Page phone = openSynced("c-42");
        Page laptop = openSynced("c-42");

        say(phone, "hello");
        String id =
                wire.awaitSaid(conversation, isA("customer.message")).path("id").asText();
        wire.entry(conversation, 1, new Outbound.SystemAccepted(id, 1, CUSTOMER, "hello"));

        assertThat(laptop.locator("#entries .customer .bubble")).hasText("hello");
        assertThat(phone.locator("#entries .bubble")).hasText(new String[] {"hello"});
        assertThat(phone.locator("#entries .pending")).hasCount(0);
    }

    @Test
    void markupIsOnlyText() {
        Page page = openSynced("c-42");

        wire.entry(conversation, 1, message("<img src=x onerror=alert(1)><b>bold</b>"));

        assertThat(page.locator("#entries .bubble")).hasText("<img src=x onerror=alert(1)><b>bold</b>");
    }

    @Test
    void aQuickReplyIsAChoice() {
        Page page = openSynced("c-42");
        wire.entry(conversation, 1, asking("Which order?", "1042", "1057"));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1057"))
                .click();

        JsonNode choice = wire.awaitSaid(conversation, isA("customer.choice"));
        assertThat(choice.at("/data/payload").asText()).isEqualTo("order:1057");
        assertThat(choice.at("/data/label").asText()).isEqualTo("1057");
    }

    @Test
    void quickRepliesGoOnceTheConversationMovesOn() {
        Page page = openSynced("c-42");
        wire.entry(conversation, 1, asking("Which order?", "1042", "1057"));
        assertThat(page.locator(".replies button:visible")).hasCount(2);

        wire.entry(conversation, 2, message("Never mind."));

        assertThat(page.locator(".replies button:visible")).hasCount(0);
    }

    @Test
    void anAnswerSaysWhatItRestsOn() {
        Page page = openSynced("c-42");
        wire.entry(conversation, 1, answer());

        page.getByText("Why?").click();

        Locator why = page.locator(".why li");
        assertThat(why).containsText(new String[] {"parcel S-881", "as of Nov 20, 2026", "shop / order shipped"});
    }

    @Test
    void thePageSpeaksTheCustomersLanguage() {
        Page page = open("c-43");

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer")))
                .isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
    }

    @Test
    void nobodyIsShutOutByItsLook() {
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390)) {
                Page page = chromium.device(width, 800, colors);
                fill(page, conversation + colors + width);
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target/chat-" + colors + "-" + width + ".png")));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .extracting(rule -> rule.getId() + " " + rule.getNodes())
                        .isEmpty();
            }
        }
    }

    private static void fill(Page page, String conversation) {
        page.navigate(address("c-42", conversation));
        wire.awaitSaid(conversation, isA("customer.sync"));
        Author advisor = new Author(Author.Kind.advisor, "Maya");
        wire.entry(conversation, 1, new Outbound.SystemAccepted("m-1", 1, CUSTOMER, "where is my order 1042?"));
        wire.entry(conversation, 2, answer());
        wire.entry(
                conversation,
                3,
                new Outbound.SystemAccepted("m-2", 3, CUSTOMER, "it should be a gift, can you wrap it?"));
        wire.entry(
                conversation,
                4,
                new Outbound.Promise(
                        BOT, "I'd rather have a person look at this.", Instant.parse("2026-11-20T10:00:00Z"), "h-1"));
        wire.entry(conversation, 5, new Outbound.HandoffJoined(advisor, "Maya has joined.", "h-1"));
        wire.entry(conversation, 6, new ChatMessage(advisor, "Of course, with a red ribbon.", List.of()));
        wire.entry(conversation, 7, asking("Anything else?", "My invoices", "No, thanks"));
        wire.synced(conversation, 7);
        assertThat(page.locator("#connection")).hasAttribute("data-state", "connected");
    }

    private Page openSynced(String customer) {
        Page page = open(customer);
        wire.awaitSaid(conversation, isA("customer.sync"));
        wire.synced(conversation, 0);
        assertThat(page.locator("#connection")).hasAttribute("data-state", "connected");
        return page;
    }

    private Page open(String customer) {
        Page page = chromium.device();
        page.navigate(address(customer, conversation));
        return page;
    }

    private static String address(String customer, String conversation) {
        return chat.url() + "?customer=" + customer + "&conversation=" + conversation;
    }

    private static void say(Page page, String text) {
        page.getByLabel("Your message").fill(text);
        page.keyboard().press("Enter");
    }

    private static Predicate<JsonNode> isA(String type) {
        return said -> said.path("type").asText().equals(type);
    }

    private static ChatMessage message(String text) {
        return new ChatMessage(BOT, text, List.of());
    }

    private static ChatMessage asking(String question, String... labels) {
        List<Part.QuickReplyOption> replies = Stream.of(labels)
                .map(label -> new Part.QuickReplyOption(label, "order:" + label))
                .toList();
        return new ChatMessage(BOT, question, List.of(new Part.TextPart(question), new Part.QuickRepliesPart(replies)));
    }

    private static Answer answer() {
        Instant shipped = Instant.parse("2026-11-20T06:00:00Z");
        return new Answer(
                BOT,
                "Order 1042 was shipped.",
                List.of(
                        new Part.TextPart("Order 1042 was shipped on 20 November and should arrive tomorrow."),
                        new Part.CardPart(
                                "Order 1042",
                                List.of("Trail shoes Ridge 38 · 1 × €129.00", "Parcel S-881, Colissimo"))),
                List.of(new EvidenceRef("f-1", "shipment", "S-881", shipped, shipped)),
                LocalDate.of(2026, 11, 20),
                List.of(new RuleUsed("shop", "1", "order shipped")));
    }
}
