package parley.handoff.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import parley.messages.Author;
import parley.messages.CustomerRef;
import parley.messages.DeskMessage.Draft;
import parley.messages.DeskMessage.FactSummary;
import parley.messages.DeskMessage.GuessSummary;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.Line;
import parley.messages.DeskMessage.SlotSummary;
import parley.messages.DeskMessage.UnderstandingSummary;
import parley.messages.EvidenceRef;
import parley.messages.Json;

/** Requests for a person, as the engine makes them. */
public final class Requests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final AtomicInteger OLD = new AtomicInteger();

    private Requests() {}

    public static HandoffRequested of(String brand, String customer, String question) {
        return of(brand, customer, question, NOW.plus(15, ChronoUnit.MINUTES));
    }

    public static HandoffRequested of(String brand, String customer, String question, Instant promisedBy) {
        return of(brand, "conv-" + UUID.randomUUID(), customer, question, promisedBy, NOW);
    }

    /** Asked days ago, so that every deadline has passed: it stands first in every list that is ordered by them. */
    public static HandoffRequested longAgo(String brand, String customer, String question) {
        Instant asked = NOW.minus(3, ChronoUnit.DAYS).minusSeconds(OLD.incrementAndGet());
        return of(brand, "conv-" + UUID.randomUUID(), customer, question, asked.plus(15, ChronoUnit.MINUTES), asked);
    }

    /** Another request of a conversation of the brand {@code acme}. */
    public static HandoffRequested inConversation(String conversation, String question) {
        return of("acme", conversation, "Ada", question, NOW.plus(15, ChronoUnit.MINUTES), NOW);
    }

    private static HandoffRequested of(
            String brand,
            String conversation,
            String customer,
            String question,
            Instant promisedBy,
            Instant requestedAt) {
        String id = UUID.randomUUID().toString();
        return new HandoffRequested(
                id,
                brand,
                conversation,
                new CustomerRef("c-" + id.substring(0, 4), customer, "en", "Europe/Paris"),
                "en",
                "unsure",
                question,
                understanding(),
                transcript(question),
                facts(),
                new Draft("Order 1042 left our warehouse on 20 November and should arrive today.", evidence()),
                promisedBy,
                requestedAt);
    }

    private static List<EvidenceRef> evidence() {
        return List.of(evidence("order", "1042"), evidence("shipment", "S-881"));
    }

    private static EvidenceRef evidence(String kind, String number) {
        return new EvidenceRef(
                "e-" + number, kind, number, NOW.minus(2, ChronoUnit.DAYS), NOW.minus(1, ChronoUnit.DAYS));
    }

    private static UnderstandingSummary understanding() {
        return new UnderstandingSummary(
                "delivery_date",
                "Delivery date",
                0.58,
                List.of(
                        new GuessSummary("delivery_date", "Delivery date", 0.58),
                        new GuessSummary("order_status", "Order status", 0.27),
                        new GuessSummary("change_address", "Change of address", 0.08)),
                List.of(new SlotSummary("orderNumber", "1042", "my order 1042")));
    }

    private static List<Line> transcript(String question) {
        Author customer = new Author(Author.Kind.customer, "Customer");
        Author bot = new Author(Author.Kind.bot, "Parley");
        return List.of(
                new Line(1, customer, "hello", NOW.minusSeconds(190)),
                new Line(2, bot, "Hello! What can I do for you?", NOW.minusSeconds(189)),
                new Line(3, customer, question, NOW.minusSeconds(20)),
                new Line(4, bot, "A person will answer you within 15 minutes.", NOW.minusSeconds(20)));
    }

    private static List<FactSummary> facts() {
        return List.of(
                fact("order", "1042", """
                        {"number": "1042", "status": "shipped", "placedOn": "2026-11-17", "expectedOn": "2026-11-22",
                         "lines": [{"product": "Walking boots, size 42", "quantity": 1, "price": {"minor": 11900, "currency": "EUR"}},
                                   {"product": "Wool socks", "quantity": 2, "price": {"minor": 950, "currency": "EUR"}}],
                         "total": {"minor": 13800, "currency": "EUR"}}"""),
                fact("shipment", "S-881", """
                        {"number": "S-881", "orderNumber": "1042", "status": "in_transit", "shippedOn": "2026-11-20",
                         "expectedOn": "2026-11-22", "carrier": "Colissimo", "trackingUrl": "https://track.example/S-881"}"""),
                fact("invoice", "F-2201", """
                        {"number": "F-2201", "issuedOn": "2026-11-17", "dueOn": "2026-12-01", "orderNumber": "1042",
                         "total": {"minor": 13800, "currency": "EUR"}, "due": {"minor": 0, "currency": "EUR"}}"""),
                fact("reading", "points", """
                        {"indicator": "points", "value": 1240, "unit": "points", "at": "2026-11-18T08:00:00Z"}"""));
    }

    private static FactSummary fact(String kind, String number, String json) {
        return new FactSummary(
                "e-" + number, kind, number, NOW.minus(2, ChronoUnit.DAYS), NOW.minus(1, ChronoUnit.DAYS), tree(json));
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
