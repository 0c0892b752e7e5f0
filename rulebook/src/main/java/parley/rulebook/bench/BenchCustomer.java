package parley.rulebook.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Situation;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Invoice;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Origin;
import parley.conversation.account.Payment;
import parley.conversation.account.Reading;
import parley.conversation.account.Shipment;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

/** A customer with any number of documents, a fifth of each kind, who asks about the first order on every topic. */
final class BenchCustomer {

    static final int KINDS = 5;

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);
    private static final Money SUM = new Money(4990, "EUR");

    private BenchCustomer() {}

    static List<Situation> asksAboutEveryTopic(int topics, int documents) {
        AccountFacts account = account(documents);
        return IntStream.range(0, topics)
                .mapToObj(topic -> asks(topic, account))
                .toList();
    }

    private static Situation asks(int topic, AccountFacts account) {
        ConversationId id = new ConversationId("bench", "1");
        Customer customer = new Customer("c-1", null, "en", ZoneId.of("UTC"));
        return new Situation(
                Conversation.empty(id),
                new Utterance(id, "bench", "u-1", customer, new Utterance.Act.Text("…"), NOW),
                Understanding.certain(new Intent("topic." + topic), List.of(new Slot.Text("order", "O0", "O0")), "en"),
                account,
                NOW);
    }

    private static AccountFacts account(int documents) {
        List<AccountFact> facts = new ArrayList<>();
        for (int i = 0; i < documents / KINDS; i++) {
            Order.Status status = i == 0 ? Order.Status.SHIPPED : Order.Status.DELIVERED;
            String order = "O" + i;
            Instant at = NOW.minus(Duration.ofDays(i));
            facts.add(new Order(order, status, DAY, List.of(), SUM, null, origin(order)));
            facts.add(new Shipment(
                    "P" + i, order, Shipment.Status.SHIPPED, DAY, LATER, null, null, null, origin("P" + i)));
            facts.add(new Invoice("I" + i, DAY, LATER, SUM, SUM, null, order, null, origin("I" + i)));
            facts.add(new Payment(
                    "Y" + i,
                    Payment.Direction.CHARGE,
                    Payment.Status.SUCCEEDED,
                    SUM,
                    DAY,
                    "I" + i,
                    order,
                    null,
                    null,
                    origin("Y" + i)));
            facts.add(new Reading("balance", BigDecimal.valueOf(1_000_000), "EUR", at, origin("R" + i)));
        }
        return AccountFacts.of(facts);
    }

    private static Origin origin(String number) {
        return new Origin("entry-" + number, NOW, NOW);
    }
}
