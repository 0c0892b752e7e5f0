package parley.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import parley.conversation.Advisor;
import parley.conversation.ConversationId;
import parley.conversation.DeskAct;
import parley.conversation.account.Money;
import parley.conversation.agreement.Wanted;
import parley.messages.DeskForecast;
import parley.messages.DeskMessage;
import parley.messages.DeskMessage.AdvisorProposes;
import parley.messages.DeskMessage.AdvisorRef;
import parley.messages.DeskMessage.AdvisorSays;
import parley.messages.DeskMessage.ConversationSaid;
import parley.messages.DeskMessage.HandoffAccepted;
import parley.messages.DeskMessage.HandoffPromised;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.HandoffResolved;
import parley.messages.DeskMessage.HandoffReturned;
import parley.messages.DeskMessage.ProposalRefused;
import parley.messages.Envelope;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
import parley.messages.Topics;
import parley.messages.UtteranceOverdue;

/** Reads what the desk does. Pure. */
public final class DeskIntake {

    private static final Set<MessageType> TYPES = Set.of(
            MessageType.HANDOFF_REQUESTED,
            MessageType.HANDOFF_ACCEPTED,
            MessageType.HANDOFF_RETURNED,
            MessageType.HANDOFF_RESOLVED,
            MessageType.HANDOFF_PROMISED,
            MessageType.DESK_FORECAST,
            MessageType.OUTCOMES_COUNTED,
            MessageType.CONVERSATION_RATED,
            MessageType.UTTERANCE_OVERDUE,
            MessageType.ADVISOR_SAYS,
            MessageType.ADVISOR_PROPOSES,
            MessageType.PROPOSAL_REFUSED,
            MessageType.CONVERSATION_SAID);

    private static final Set<String> OUR_OWN = Set.of(
            MessageType.HANDOFF_REQUESTED.wireName(),
            MessageType.CONVERSATION_SAID.wireName(),
            MessageType.OUTCOMES_COUNTED.wireName(),
            MessageType.PROPOSAL_REFUSED.wireName(),
            MessageType.CONVERSATION_RATED.wireName());

    private final MessageReader reader;

    public DeskIntake(MessageReader reader) {
        this.reader = reader;
    }

    /** Reads one record; never throws for what it contains. What the engine said itself is known by its header alone. */
    public DeskRecord read(Raw raw) {
        if (OUR_OWN.contains(raw.type())) {
            return new DeskRecord.OurOwn(raw);
        }
        return switch (reader.read(raw.value(), TYPES)) {
            case ReadResult.Refused refused -> new DeskRecord.Refused(raw, refused.refusal());
            case ReadResult.Read read -> accept(raw, read.envelope());
        };
    }

    private static DeskRecord accept(Raw raw, Envelope<?> envelope) {
        Instant at = Objects.requireNonNullElse(envelope.time(), Instant.EPOCH);
        if (envelope.data() instanceof DeskForecast forecast) {
            Duration within = Duration.ofSeconds(forecast.withinSeconds());
            return new DeskRecord.Foreseen(raw, forecast.brand(), within, at);
        }
        if (envelope.data() instanceof UtteranceOverdue overdue) {
            return new DeskRecord.Overdue(raw, overdue.brand(), said(raw, overdue), at);
        }
        return envelope.data() instanceof DeskMessage message
                ? accept(raw, envelope.id(), message)
                : new DeskRecord.OurOwn(raw);
    }

    private static Raw said(Raw raw, UtteranceOverdue overdue) {
        return new Raw(
                Topics.in(overdue.brand()),
                raw.partition(),
                raw.offset(),
                overdue.conversationId(),
                "",
                overdue.utterance().getBytes(UTF_8));
    }

    private static DeskRecord accept(Raw raw, String id, DeskMessage message) {
        return switch (message) {
            case HandoffRequested ignored -> new DeskRecord.OurOwn(raw);
            case ConversationSaid ignored -> new DeskRecord.OurOwn(raw);
            case ProposalRefused ignored -> new DeskRecord.OurOwn(raw);
            case HandoffAccepted accepted ->
                acted(raw, id, message, new DeskAct.Join(accepted.handoffId(), advisor(accepted.advisor())));
            case AdvisorSays says ->
                acted(raw, id, message, new DeskAct.Say(says.handoffId(), advisor(says.advisor()), says.text()));
            case AdvisorProposes wish ->
                acted(raw, id, message, new DeskAct.Propose(wish.handoffId(), advisor(wish.advisor()), wanted(wish)));
            case HandoffReturned returned ->
                acted(raw, id, message, new DeskAct.Leave(returned.handoffId(), advisor(returned.advisor()), false));
            case HandoffPromised promised ->
                acted(raw, id, message, new DeskAct.Promise(promised.handoffId(), promised.by()));
            case HandoffResolved resolved ->
                acted(raw, id, message, new DeskAct.Leave(resolved.handoffId(), advisor(resolved.advisor()), true));
        };
    }

    private static DeskRecord acted(Raw raw, String id, DeskMessage message, DeskAct act) {
        return new DeskRecord.Acted(raw, id, new ConversationId(message.brand(), message.conversationId()), act);
    }

    /** The schema demands an article with its pieces, or an order. */
    private static Wanted wanted(AdvisorProposes wish) {
        Money seen = new Money(wish.amount().minor(), wish.amount().currency());
        return wish.article() != null
                ? new Wanted.Article(wish.article(), wish.size(), Objects.requireNonNull(wish.pieces()), seen)
                : new Wanted.Refund(Objects.requireNonNull(wish.order()), seen);
    }

    private static Advisor advisor(AdvisorRef ref) {
        return new Advisor(ref.id(), ref.name());
    }
}
