package parley.engine.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Entry;
import parley.conversation.decision.Phrase;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.engine.accounts.Accounts;
import parley.engine.journal.Appended;
import parley.engine.journal.EventRow;
import parley.engine.journal.Journal;
import parley.engine.journal.StoredEvent;
import parley.engine.speech.Post;
import parley.engine.speech.Speech;
import parley.messages.Author;
import parley.messages.CustomerRef;
import parley.messages.DeskMessage;
import parley.messages.DeskMessage.ConversationSaid;
import parley.messages.DeskMessage.FactSummary;
import parley.messages.DeskMessage.GuessSummary;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.Line;
import parley.messages.DeskMessage.SlotSummary;
import parley.messages.DeskMessage.UnderstandingSummary;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.outbox.OutboxMessage;

/** What the desk is told of the entries that one transaction appended. */
public final class DeskNews {

    /** Entries before the hand-off that a person is shown at once. */
    private static final int TRANSCRIPT = 50;

    private final Journal journal;
    private final Accounts accounts;
    private final Speech speech;
    private final Instant now;

    private DeskNews(Journal journal, Accounts accounts, Speech speech, Instant now) {
        this.journal = journal;
        this.accounts = accounts;
        this.speech = speech;
        this.now = now;
    }

    /** What frontends and desk are told, in the order of the entries. */
    public static List<OutboxMessage> outAndDesk(Journal journal, Accounts accounts, Speech speech, Instant now) {
        List<OutboxMessage> messages = new ArrayList<>();
        journal.appended()
                .forEach(written -> messages.add(Post.out(written.after().id(), written.event(), written.origin())));
        messages.addAll(new DeskNews(journal, accounts, speech, now).messages());
        return messages;
    }

    /** One message per entry that a person waits for or talks in; a new hand-off brings what was said before. */
    private List<OutboxMessage> messages() {
        List<OutboxMessage> messages = new ArrayList<>();
        Set<String> requested = new HashSet<>();
        for (Appended written : journal.appended()) {
            if (written.entry() instanceof Entry.Promised promised
                    && promised.kind() == Entry.Promised.Kind.NEW
                    && requested.add(promised.handoffId())) {
                messages.add(request(written, promised));
            } else {
                said(written).ifPresent(messages::add);
            }
        }
        return messages;
    }

    private Optional<OutboxMessage> said(Appended written) {
        String handoff = written.before().openHandoff();
        if (handoff == null) {
            return Optional.empty();
        }
        ConversationId id = written.after().id();
        ConversationSaid data = new ConversationSaid(handoff, id.brand(), id.id(), line(written.event()));
        return Optional.of(
                post(id, "said#" + written.event().seq(), written.event().causationid(), data, written.origin()));
    }

    private OutboxMessage request(Appended written, Entry.Promised promised) {
        Conversation conversation = written.after();
        ConversationId id = conversation.id();
        List<Line> transcript = transcript(id, promised.stamp().seq());
        Entry.CustomerSaid asked = lastSaid(id, promised.stamp().seq());
        Customer customer = Objects.requireNonNull(conversation.customer(), "somebody asked");
        HandoffRequested data = new HandoffRequested(
                promised.handoffId(),
                id.brand(),
                id.id(),
                new CustomerRef(
                        customer.id(),
                        customer.name(),
                        customer.language(),
                        customer.zone().getId()),
                conversation.language() == null ? "en" : conversation.language(),
                promised.reason().name().toLowerCase(Locale.ROOT),
                asked.act().shown(),
                summary(conversation, asked.understanding()),
                transcript,
                facts(id.brand(), customer.id()),
                null,
                promised.by(),
                now);
        return post(id, "requested#" + promised.handoffId(), written.event().causationid(), data, written.origin());
    }

    private Entry.CustomerSaid lastSaid(ConversationId id, long upTo) {
        return journal.appended().stream()
                .filter(written -> written.after().id().equals(id))
                .map(Appended::entry)
                .filter(entry -> entry.stamp().seq() <= upTo)
                .filter(Entry.CustomerSaid.class::isInstance)
                .map(Entry.CustomerSaid.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("a hand-off follows the customer's words"));
    }

    private List<Line> transcript(ConversationId id, long upTo) {
        List<Line> lines = new ArrayList<>();
        for (EventRow row : journal.eventsAfter(id, Math.max(0, upTo - TRANSCRIPT), TRANSCRIPT)) {
            lines.add(line(StoredEvent.read(row.event())));
        }
        journal.appended().stream()
                .filter(written -> written.after().id().equals(id))
                .filter(written -> written.entry().stamp().seq() <= upTo)
                .forEach(written -> lines.add(line(written.event())));
        return lines;
    }

    private static Line line(Envelope<?> event) {
        JsonNode data = Json.MAPPER.valueToTree(event.data());
        return new Line(
                Objects.requireNonNull(event.seq()),
                Json.MAPPER.convertValue(data.get("author"), Author.class),
                data.path("fallbackText").asText(),
                Objects.requireNonNull(event.time()));
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
                understanding.slots().stream().map(DeskNews::slot).toList());
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

    private List<FactSummary> facts(String brand, String customer) {
        return accounts.overview(brand, customer).stream()
                .map(fact -> new FactSummary(
                        fact.entryId(),
                        fact.kind(),
                        fact.number(),
                        fact.businessTime(),
                        fact.recordedAt(),
                        tree(fact.body())))
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored fact is no JSON", e);
        }
    }

    private OutboxMessage post(
            ConversationId id, String name, @Nullable String cause, DeskMessage data, String origin) {
        String eventId =
                UUID.nameUUIDFromBytes((id + "#desk#" + name).getBytes(UTF_8)).toString();
        return Post.desk(id, Envelope.of(eventId, Speech.SOURCE, id.id(), now, cause, data), origin);
    }
}
