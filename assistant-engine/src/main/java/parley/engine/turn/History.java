package parley.engine.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.engine.intake.CustomerRecord.Sync;
import parley.engine.intake.Refusals;
import parley.engine.journal.EventRow;
import parley.engine.journal.Journal;
import parley.engine.speech.Post;
import parley.engine.speech.Speech;
import parley.messages.Envelope;
import parley.messages.Outbound.SystemSynced;
import parley.messages.Refusal;
import parley.outbox.OutboxMessage;

/** Entries that a frontend asks for again, as they were sent the first time. */
final class History {

    /** Entries of one sync; the frontend asks again for more. */
    static final int PAGE = 200;

    private final Journal journal;
    private final Instant now;

    History(Journal journal, Instant now) {
        this.journal = journal;
        this.now = now;
    }

    /** The events, then the word that they were all. Nothing of somebody else's conversation. */
    List<OutboxMessage> again(Sync sync) {
        Optional<Conversation> conversation = journal.find(sync.conversation());
        if (conversation.isPresent() && !conversation.get().isOf(sync.customer())) {
            return List.of(Refusals.rejection(
                    sync.raw(),
                    sync.conversation().brand(),
                    new Refusal(
                            Refusal.Code.CUSTOMER_MISMATCH,
                            "/data/customer/id",
                            "the conversation is with another customer",
                            sync.id(),
                            sync.conversation().id()),
                    now));
        }
        long lastSeq = conversation.map(Conversation::lastSeq).orElse(0L);
        return events(sync, lastSeq);
    }

    private List<OutboxMessage> events(Sync sync, long lastSeq) {
        ConversationId id = sync.conversation();
        List<OutboxMessage> messages = new ArrayList<>();
        long upTo = Math.min(sync.afterSeq(), lastSeq);
        for (EventRow row : journal.eventsAfter(id, sync.afterSeq(), PAGE)) {
            messages.add(Post.again(
                    id, Speech.eventId(id, row.seq()), row.event(), sync.raw().origin()));
            upTo = row.seq();
        }
        messages.add(Post.out(id, synced(sync, upTo, lastSeq), sync.raw().origin()));
        return messages;
    }

    private Envelope<SystemSynced> synced(Sync sync, long upTo, long lastSeq) {
        String id = UUID.nameUUIDFromBytes((sync.conversation() + "#synced#" + sync.id()).getBytes(UTF_8))
                .toString();
        return Envelope.of(
                id, Speech.SOURCE, sync.conversation().id(), now, sync.id(), new SystemSynced(upTo, lastSeq));
    }
}
