package parley.handoff.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.handoff.intake.RequestSql.LineRow;
import parley.handoff.intake.RequestSql.RequestRow;
import parley.handoff.queue.AuditEntry;
import parley.handoff.queue.AuditSql;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.queue.Handoffs;
import parley.handoff.queue.Move;
import parley.handoff.queue.ReplySql;
import parley.handoff.storage.DeskTransaction;
import parley.messages.Author;
import parley.messages.DeskMessage;
import parley.messages.DeskMessage.ConversationSaid;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.Line;
import parley.messages.Envelope;
import parley.outbox.HandledMessages;

/** What a message of the engine does to the desk. A second delivery does nothing. */
@ApplicationScoped
public class Intake {

    private static final String CONSUMER = "desk";

    private final Handoffs handoffs;

    public Intake(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    void take(DeskTransaction tx, Envelope<?> envelope) {
        if (!(envelope.data() instanceof DeskMessage message) || isHandled(tx, envelope)) {
            return;
        }
        switch (message) {
            case HandoffRequested request -> request(tx, request);
            case ConversationSaid said -> said(tx, said, envelope.causationid());
            // The desk's own words, read back from the topic.
            case DeskMessage.HandoffAccepted ignored -> {}
            case DeskMessage.HandoffReturned ignored -> {}
            case DeskMessage.HandoffResolved ignored -> {}
            case DeskMessage.AdvisorSays ignored -> {}
        }
    }

    private static boolean isHandled(DeskTransaction tx, Envelope<?> envelope) {
        String id = envelope.source() + "/" + envelope.id();
        return HandledMessages.claim(tx.handle(), CONSUMER, List.of(id)).isEmpty();
    }

    private void request(DeskTransaction tx, HandoffRequested request) {
        RequestRow row = Rows.of(request);
        Optional<Handoff> open = tx.sql(HandoffSql.class).lockOpen(request.brand(), request.conversationId());
        HandoffKey key = open.map(Handoff::key).orElseGet(() -> new HandoffKey(request.brand(), request.handoffId()));
        if (open.isPresent()) {
            handoffs.take(tx, open.get(), handoff -> handoff.askAgain(request.handoffId(), tx.now()));
            tx.sql(RequestSql.class).refresh(key, row);
        } else if (tx.sql(RequestSql.class).insert(row, tx.now()) == 0) {
            return;
        } else {
            tx.sql(AuditSql.class).insert(key, tx.now(), 0, AuditEntry.of(new Move.Requested()));
        }
        request.transcript().forEach(line -> line(tx, key, request.conversationId(), line, null));
        tx.changed(key);
    }

    private void said(DeskTransaction tx, ConversationSaid said, @Nullable String cause) {
        Optional<Handoff> open = tx.sql(HandoffSql.class).lockOpen(said.brand(), said.conversationId());
        HandoffKey key = open.map(Handoff::key).orElseGet(() -> new HandoffKey(said.brand(), said.handoffId()));
        line(tx, key, said.conversationId(), said.line(), cause);
        if (open.isPresent() && said.line().author().kind() == Author.Kind.customer) {
            handoffs.take(tx, open.get(), handoff -> handoff.heardCustomer(tx.now()));
        }
        tx.changed(key);
    }

    private static void line(
            DeskTransaction tx, HandoffKey key, String conversation, Line line, @Nullable String cause) {
        RequestSql sql = tx.sql(RequestSql.class);
        LineRow row = Rows.of(key.brand(), conversation, line, cause);
        sql.insertLine(row);
        sql.showLast(key, row);
        if (cause != null) {
            tx.sql(ReplySql.class).delivered(key.brand(), cause, line.seq());
        }
    }
}
