package parley.handoff.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.handoff.intake.RequestSql.RequestRow;
import parley.handoff.queue.AuditEntry;
import parley.handoff.queue.AuditSql;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffState;
import parley.handoff.queue.Handoffs;
import parley.handoff.queue.Move;
import parley.handoff.queue.ReplySql;
import parley.handoff.queue.Step;
import parley.handoff.storage.DeskTransaction;
import parley.messages.Author;
import parley.messages.ConversationRated;
import parley.messages.DeskMessage.ConversationSaid;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.ProposalRefused;
import parley.messages.Envelope;
import parley.messages.MoneyAmount;
import parley.messages.OutcomesCounted;
import parley.outbox.HandledMessages;

/** What messages of the engine do to the desk. A second delivery does nothing. */
@ApplicationScoped
public class Intake {

    private static final String CONSUMER = "desk";

    private final Handoffs handoffs;

    public Intake(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    /** Takes the messages of one poll, in their order; what they say is written together. */
    void take(DeskTransaction tx, List<Envelope<?>> envelopes) {
        List<Envelope<?>> fresh = new ArrayList<>();
        List<Envelope<?>> said =
                envelopes.stream().filter(Intake::concernsTheDesk).toList();
        Set<String> unhandled = HandledMessages.claim(
                tx.handle(), CONSUMER, said.stream().map(Intake::messageId).toList());
        for (Envelope<?> envelope : said) {
            if (unhandled.remove(messageId(envelope))) {
                fresh.add(envelope);
            }
        }
        OpenHandoffs open = OpenHandoffs.lock(tx, fresh);
        Transcripts transcripts = new Transcripts();
        fresh.forEach(envelope -> take(tx, envelope, open, transcripts));
        transcripts.write(tx);
    }

    /** The desk's own words are read back from the topic too. */
    private static boolean concernsTheDesk(Envelope<?> envelope) {
        return envelope.data() instanceof HandoffRequested
                || envelope.data() instanceof ConversationSaid
                || envelope.data() instanceof ProposalRefused
                || envelope.data() instanceof ConversationRated
                || envelope.data() instanceof OutcomesCounted;
    }

    private static String messageId(Envelope<?> envelope) {
        return envelope.source() + "/" + envelope.id();
    }

    private void take(DeskTransaction tx, Envelope<?> envelope, OpenHandoffs open, Transcripts transcripts) {
        if (envelope.data() instanceof HandoffRequested request) {
            request(tx, request, open, transcripts);
        } else if (envelope.data() instanceof ConversationSaid said) {
            said(tx, said, envelope.causationid(), open, transcripts);
        } else if (envelope.data() instanceof ProposalRefused refused) {
            refused(tx, refused, envelope.causationid(), open);
        } else if (envelope.data() instanceof ConversationRated rated) {
            rated(tx, rated);
        } else if (envelope.data() instanceof OutcomesCounted counted) {
            tx.sql(OutcomeSql.class).insert(counted, counted.intents());
        }
    }

    private void request(DeskTransaction tx, HandoffRequested request, OpenHandoffs open, Transcripts transcripts) {
        RequestRow row = Rows.of(request);
        Optional<Handoff> known = open.find(request);
        HandoffKey key = known.map(Handoff::key).orElseGet(() -> new HandoffKey(request.brand(), request.handoffId()));
        if (known.isPresent()) {
            handoffs.take(tx, known.get(), handoff -> handoff.askAgain(request.handoffId(), tx.now()));
            tx.sql(RequestSql.class).refresh(key, row);
        } else if (tx.sql(RequestSql.class).insert(row, tx.now()) == 0) {
            return;
        } else {
            tx.sql(AuditSql.class).insert(key, tx.now(), 0, AuditEntry.of(new Move.Requested()));
        }
        open.readAgain(tx, key);
        if (known.isEmpty()) {
            open.find(request).ifPresent(handoff -> cameBack(tx, handoff));
        }
        request.transcript().forEach(line -> transcripts.add(key, request.conversationId(), line, null));
        tx.changed(key);
    }

    /** Somebody had the last matter of this conversation, is there, and is asked first. */
    private static void cameBack(DeskTransaction tx, Handoff handoff) {
        if (handoff.state() instanceof HandoffState.Waiting waiting && waiting.preferred() != null) {
            tx.sql(AuditSql.class).insert(handoff.key(), tx.now(), 0, AuditEntry.cameBack(waiting.preferred()));
        }
    }

    /** Its advisor sees why, where the offer would stand. */
    private static void refused(
            DeskTransaction tx, ProposalRefused refused, @Nullable String cause, OpenHandoffs open) {
        MoneyAmount now = refused.amount();
        tx.sql(ReplySql.class)
                .refused(
                        refused.brand(),
                        Objects.requireNonNullElse(cause, ""),
                        refused.reason(),
                        now == null ? null : now.minor(),
                        now == null ? null : now.currency());
        open.find(refused).map(Handoff::key).ifPresent(tx::changed);
    }

    /** It counts for whoever resolved the conversation's last handoff; where nobody did, for nobody. */
    private static void rated(DeskTransaction tx, ConversationRated rated) {
        tx.sql(RatingSql.class)
                .rate(rated.brand(), rated.conversationId(), rated.rating(), rated.comment())
                .map(id -> new HandoffKey(rated.brand(), id))
                .ifPresent(key -> {
                    tx.sql(AuditSql.class).insertNow(key, tx.now(), AuditEntry.rated(rated.rating()));
                    tx.changed(key);
                });
    }

    private void said(
            DeskTransaction tx,
            ConversationSaid said,
            @Nullable String cause,
            OpenHandoffs open,
            Transcripts transcripts) {
        Optional<Handoff> known = open.find(said);
        HandoffKey key = known.map(Handoff::key).orElseGet(() -> new HandoffKey(said.brand(), said.handoffId()));
        transcripts.add(key, said.conversationId(), said.line(), cause);
        if (known.isPresent() && said.line().author().kind() == Author.Kind.customer) {
            if (handoffs.take(tx, known.get(), handoff -> handoff.heardCustomer(tx.now())) instanceof Step.Moved) {
                open.readAgain(tx, key);
            }
        }
        tx.changed(key);
    }
}
