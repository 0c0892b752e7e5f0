package parley.engine.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Entry;
import parley.conversation.decision.Phrase;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.engine.accounts.Accounts;
import parley.engine.accounts.Accounts.Owner;
import parley.engine.accounts.StoredFact;
import parley.engine.journal.Appended;
import parley.engine.journal.EventRow;
import parley.engine.journal.Journal;
import parley.engine.speech.Speech;
import parley.messages.Author;
import parley.messages.CustomerRef;
import parley.messages.DeskMessage.FactSummary;
import parley.messages.DeskMessage.GuessSummary;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.Line;
import parley.messages.DeskMessage.SlotSummary;
import parley.messages.DeskMessage.UnderstandingSummary;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.Outbound;

/** The requests for a person that one transaction makes, each with what was said before and the account. */
final class HandoffRequests {

    /** Entries before the hand-off that a person is shown at once. */
    private static final int TRANSCRIPT = 50;

    private final Map<Appended, HandoffRequested> requests = new IdentityHashMap<>();
    private final Map<ConversationId, List<Appended>> appended;
    private final Speech speech;

    private HandoffRequests(List<Appended> appended, Speech speech) {
        this.appended = appended.stream()
                .collect(Collectors.groupingBy(written -> written.after().id()));
        this.speech = speech;
    }

    /** Makes the requests; transcripts and accounts of all of them take two round trips. */
    static HandoffRequests of(List<Appended> handoffs, Journal journal, Accounts accounts, Speech speech) {
        HandoffRequests made = new HandoffRequests(handoffs.isEmpty() ? List.of() : journal.appended(), speech);
        Map<ConversationId, List<EventRow>> earlier = journal.eventsAfter(starts(handoffs), TRANSCRIPT);
        Map<Owner, List<StoredFact>> facts = accounts.overviews(
                handoffs.stream().map(HandoffRequests::owner).distinct().toList());
        for (Appended handoff : handoffs) {
            List<EventRow> before = earlier.getOrDefault(handoff.after().id(), List.of());
            made.requests.put(handoff, made.make(handoff, before, facts.getOrDefault(owner(handoff), List.of())));
        }
        return made;
    }

    private static Map<ConversationId, Long> starts(List<Appended> handoffs) {
        Map<ConversationId, Long> starts = new LinkedHashMap<>();
        handoffs.forEach(handoff -> starts.put(
                handoff.after().id(), Math.max(0, handoff.entry().stamp().seq() - TRANSCRIPT)));
        return starts;
    }

    private static Owner owner(Appended handoff) {
        return new Owner(handoff.after().id().brand(), customer(handoff).id());
    }

    private static Customer customer(Appended handoff) {
        return Objects.requireNonNull(handoff.after().customer(), "somebody asked");
    }

    /** The request that an entry is, if it is one. */
    Optional<HandoffRequested> of(Appended written) {
        return Optional.ofNullable(requests.get(written));
    }

    private HandoffRequested make(Appended handoff, List<EventRow> before, List<StoredFact> facts) {
        Entry.Promised promised = (Entry.Promised) handoff.entry();
        Conversation conversation = handoff.after();
        Entry.CustomerSaid asked = lastSaid(handoff);
        return new HandoffRequested(
                promised.handoffId(),
                conversation.id().brand(),
                conversation.id().id(),
                customerRef(customer(handoff)),
                conversation.language() == null ? "en" : conversation.language(),
                promised.reason().name().toLowerCase(Locale.ROOT),
                asked.act().shown(),
                summary(conversation, asked.understanding()),
                transcript(handoff, before),
                facts.stream().map(HandoffRequests::summary).toList(),
                null,
                promised.by(),
                promised.stamp().recordedAt());
    }

    private static CustomerRef customerRef(Customer customer) {
        return new CustomerRef(
                customer.id(),
                customer.name(),
                customer.language(),
                customer.zone().getId());
    }

    private List<Appended> upTo(Appended handoff) {
        return appended.getOrDefault(handoff.after().id(), List.of()).stream()
                .filter(written ->
                        written.entry().stamp().seq() <= handoff.entry().stamp().seq())
                .toList();
    }

    private Entry.CustomerSaid lastSaid(Appended handoff) {
        return upTo(handoff).stream()
                .map(Appended::entry)
                .filter(Entry.CustomerSaid.class::isInstance)
                .map(Entry.CustomerSaid.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("a hand-off follows the customer's words"));
    }

    private List<Line> transcript(Appended handoff, List<EventRow> before) {
        List<Line> lines = new ArrayList<>();
        before.forEach(row -> lines.add(line(row)));
        upTo(handoff).forEach(written -> lines.add(line(written.event())));
        return lines;
    }

    /** A line of the transcript. */
    static Line line(Envelope<Outbound.Shown> event) {
        return new Line(
                Objects.requireNonNull(event.seq()),
                event.data().author(),
                event.data().fallbackText(),
                Objects.requireNonNull(event.time()));
    }

    private static Line line(EventRow row) {
        JsonNode event = tree(row.event());
        JsonNode author = event.at("/data/author");
        return new Line(
                row.seq(),
                new Author(
                        Author.Kind.valueOf(author.path("kind").asText()),
                        author.path("name").asText()),
                event.at("/data/fallbackText").asText(),
                Instant.parse(event.path("time").asText()));
    }

    private UnderstandingSummary summary(Conversation conversation, Understanding understanding) {
        return new UnderstandingSummary(
                understanding.intent().name(),
                label(conversation, understanding.intent()),
                understanding.confidence().probability(),
                understanding.guesses().stream()
                        .map(guess -> new GuessSummary(
                                guess.intent().name(), label(conversation, guess.intent()), guess.probability()))
                        .toList(),
                understanding.slots().stream().map(HandoffRequests::slot).toList());
    }

    private String label(Conversation conversation, Intent intent) {
        return intent.isOutOfScope() ? intent.name() : speech.say(conversation, Phrase.of("intent." + intent.name()));
    }

    private static SlotSummary slot(Slot slot) {
        String value = switch (slot) {
            case Slot.Text text -> text.value();
            case Slot.Period period ->
                period.from().equals(period.to()) ? period.from().toString() : period.from() + "/" + period.to();
            case Slot.Amount amount ->
                amount.amount().amount() + " " + amount.amount().currency();
            case Slot.Quantity quantity -> Long.toString(quantity.value());
        };
        return new SlotSummary(slot.name(), value, slot.words());
    }

    private static FactSummary summary(StoredFact fact) {
        return new FactSummary(
                fact.entryId(), fact.kind(), fact.number(), fact.businessTime(), fact.recordedAt(), tree(fact.body()));
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what is stored is no JSON", e);
        }
    }
}
