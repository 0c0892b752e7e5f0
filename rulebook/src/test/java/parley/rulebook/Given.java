package parley.rulebook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Situation;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Origin;
import parley.conversation.account.Shipment;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

/** A small world for tests: one customer of one brand, in Paris, on 10 March 2026. */
public final class Given {

    public static final Path RULES = Path.of(System.getProperty("parley.root"), "rules");
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    public static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    private Given() {}

    /** The shop's own pack, compiled once for all tests. */
    public static Rulebook shop() {
        return Shop.RULEBOOK;
    }

    private static final class Shop {
        static final Rulebook RULEBOOK = Rulebook.load(RULES, "shop", Set.of());
    }

    public static Situation asks(String intent, List<Slot> slots, AccountFact... account) {
        ConversationId id = new ConversationId("acme", "1");
        Customer customer = new Customer("c-1", null, "en", PARIS);
        return new Situation(
                Conversation.empty(id, null),
                new Utterance(id, "web", "u-1", customer, new Utterance.Act.Text("…"), NOW),
                Understanding.certain(new Intent(intent), slots, "en"),
                AccountFacts.of(List.of(account)),
                NOW);
    }

    public static Slot order(String number) {
        return new Slot.Text("order", number, number);
    }

    public static Order order(String number, Order.Status status) {
        return new Order(number, status, FIRST_OF_MARCH, List.of(), new Money(4990, "EUR"), null, origin(number));
    }

    public static Shipment shipment(String orderNumber, Shipment.Status status) {
        return new Shipment(
                "P" + orderNumber,
                orderNumber,
                status,
                FIRST_OF_MARCH,
                null,
                null,
                null,
                null,
                origin("P" + orderNumber));
    }

    public static Origin origin(String number) {
        return new Origin("entry-" + number, NOW, NOW);
    }
}
