package parley.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.Advisor;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Entry;
import parley.conversation.Floor;
import parley.conversation.Utterance.Act;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.agreement.AddressChange;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Card;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.Proposal;
import parley.conversation.decision.Question;
import parley.conversation.decision.QuickReply;
import parley.conversation.decision.RuleRef;
import parley.conversation.decision.Topic;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Guess;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

/** What the journal stores is what it reads, for every kind of entry and every state of a conversation. */
class EntriesReadAsTheyWereWrittenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.021Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Entry.Stamp STAMP = new Entry.Stamp(3, NOW, "m-1");
    private static final Customer ADA = new Customer("c-42", "Ada", "en", ZoneId.of("Europe/Paris"));
    private static final Advisor NORA = new Advisor("a-1", "Nora");
    private static final Money PRICE = new Money(4990, "EUR");
    private static final Intent STATUS = new Intent("order.status");

    private static final Phrase PHRASE = new Phrase(
            "order.shipped",
            Map.of(
                    "number", new Phrase.Value.Words("1042"),
                    "day", new Phrase.Value.Day(DAY),
                    "by", new Phrase.Value.Moment(NOW),
                    "total", new Phrase.Value.Sum(PRICE),
                    "count", new Phrase.Value.Number(new BigDecimal("2.50")),
                    "status", new Phrase.Value.Term("status.shipped")));
    private static final List<Slot> SLOTS = List.of(
            new Slot.Text("order", "1042", "nr 1042"),
            new Slot.Period("period", DAY, DAY.plusDays(2), "last week"),
            new Slot.Amount("amount", PRICE, "49,90 €"),
            new Slot.Quantity("quantity", 2, "two"));
    private static final Understanding UNDERSTANDING = new Understanding(
            STATUS, new Confidence(.93, Confidence.Band.ANSWER), List.of(new Guess(STATUS, .93)), SLOTS, "en");
    private static final Evidence EVIDENCE = new Evidence("e-1", FactKind.SHIPMENT, "S-881", NOW, NOW);
    private static final Question QUESTION = new Question(STATUS, "order", SLOTS);
    private static final Proposal PROPOSAL = new Proposal(
            "p-1",
            2,
            new Purchase(List.of(new Order.Line("Chino", 1, PRICE, "TR-1", "40")), "1 quai Est", "Colissimo", "Visa"),
            PHRASE,
            new Card(PHRASE, List.of(PHRASE)),
            NOW);
    private static final Proposal CHANGE = new Proposal("p-2", 1, new AddressChange("1 quai Est"), PHRASE, null, NOW);
    private static final List<RuleRef> RULES = List.of(new RuleRef("shop", "3f2a", "order was shipped"));

    static Stream<Entry> entries() {
        List<QuickReply> replies = List.of(new QuickReply(PHRASE, "1042"));
        return Stream.of(
                new Entry.CustomerSaid(STAMP, ADA, new Act.Text("où est ma commande? 📦"), UNDERSTANDING),
                new Entry.CustomerSaid(STAMP, ADA, new Act.Choice("1042", "Order 1042"), UNDERSTANDING),
                new Entry.CustomerSaid(STAMP, ADA, new Act.Confirm("p-1", 2), UNDERSTANDING),
                new Entry.CustomerSaid(STAMP, ADA, new Act.Feedback(5, null), UNDERSTANDING),
                new Entry.AssistantSaid(
                        STAMP,
                        new Decision.Reply(PHRASE, List.of(EVIDENCE), DAY, new Card(PHRASE, List.of(PHRASE)), replies),
                        RULES),
                new Entry.AssistantSaid(STAMP, new Decision.Ask(PHRASE, QUESTION, replies), RULES),
                new Entry.AssistantSaid(
                        STAMP,
                        new Decision.Propose(
                                PROPOSAL, List.of(EVIDENCE), new Question(STATUS, Question.WISH, List.of())),
                        RULES),
                new Entry.AssistantSaid(
                        STAMP,
                        new Decision.Ask(PHRASE, QUESTION, List.of(EVIDENCE), new Card(PHRASE, List.of()), replies),
                        RULES),
                new Entry.Concluded(STAMP, PROPOSAL, true),
                new Entry.Concluded(STAMP, CHANGE, false),
                new Entry.Settled(STAMP, PROPOSAL, Settlement.SUCCEEDED, List.of(EVIDENCE)),
                new Entry.News(STAMP, PHRASE, List.of(EVIDENCE)),
                new Entry.Promised(STAMP, "h-1", Decision.Reason.UNSURE, NOW, Entry.Promised.Kind.NEW),
                new Entry.AdvisorJoined(STAMP, "h-1", NORA),
                new Entry.AdvisorSaid(STAMP, "h-1", NORA, "Hello"),
                new Entry.AdvisorOffered(STAMP, "h-1", NORA, PROPOSAL),
                new Entry.AdvisorLeft(STAMP, "h-1", null, null),
                new Entry.AdvisorLeft(STAMP, "h-1", NORA, NOW));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entryReadsAsItWasWritten(Entry entry) {
        assertThat(EntryCodec.readEntry(EntryCodec.write(entry))).isEqualTo(entry);
    }

    @Test
    void everyKindOfEntryIsTried() {
        assertThat(entries().map(Entry::getClass).distinct())
                .hasSameElementsAs(List.of(Entry.class.getPermittedSubclasses()).stream()
                        .<Class<? extends Entry>>map(kind -> kind.asSubclass(Entry.class))
                        .toList());
    }

    static Stream<Conversation> conversations() {
        ConversationId id = new ConversationId("acme", "conv-7");
        return Stream.of(
                Conversation.empty(id),
                new Conversation(
                        id,
                        ADA,
                        "fr",
                        7,
                        new Floor.Assistant(),
                        QUESTION,
                        PROPOSAL,
                        CHANGE,
                        new Agreement(PROPOSAL, NOW, 5, Settlement.UNKNOWN, List.of(EVIDENCE)),
                        new Topic(STATUS, List.of("1042"), STATUS)),
                new Conversation(id, ADA, "en", 7, new Floor.Waiting("h-1", NOW), null),
                new Conversation(id, ADA, "en", 7, new Floor.Held("h-1", NORA), null));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void conversationReadsAsItWasWritten(Conversation conversation) {
        assertThat(EntryCodec.readConversation(EntryCodec.write(conversation))).isEqualTo(conversation);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void sameEntryIsTheSameBytes(Entry entry) {
        String written = EntryCodec.write(entry);

        assertThat(EntryCodec.write(EntryCodec.readEntry(written))).isEqualTo(written);
    }
}
