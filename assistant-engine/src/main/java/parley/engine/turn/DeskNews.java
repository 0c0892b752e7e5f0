package parley.engine.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.conversation.Entry;
import parley.conversation.Utterance;
import parley.engine.accounts.Accounts;
import parley.engine.journal.Appended;
import parley.engine.journal.Journal;
import parley.engine.speech.Post;
import parley.engine.speech.Speech;
import parley.messages.ConversationRated;
import parley.messages.DeskMessage.ConversationSaid;
import parley.messages.Envelope;
import parley.messages.Message;
import parley.outbox.OutboxMessage;

/** What the desk is told of the entries that one transaction appended. */
public final class DeskNews {

    private final List<Appended> appended;
    private final HandoffRequests requests;
    private final Instant now;

    private DeskNews(List<Appended> appended, HandoffRequests requests, Instant now) {
        this.appended = appended;
        this.requests = requests;
        this.now = now;
    }

    /** What frontends and desk are told, in the order of the entries. */
    public static List<OutboxMessage> outAndDesk(Journal journal, Accounts accounts, Speech speech, Instant now) {
        List<Appended> appended = journal.appended();
        List<OutboxMessage> messages = new ArrayList<>();
        appended.forEach(written ->
                messages.add(Post.out(written.after().id(), written.event(), written.eventBytes(), written.origin())));
        HandoffRequests requests = HandoffRequests.of(newHandoffs(appended), journal, accounts, speech);
        messages.addAll(new DeskNews(appended, requests, now).messages());
        return messages;
    }

    private static List<Appended> newHandoffs(List<Appended> appended) {
        Set<String> handoffs = new HashSet<>();
        return appended.stream()
                .filter(written -> written.entry() instanceof Entry.Promised promised
                        && promised.kind() == Entry.Promised.Kind.NEW
                        && handoffs.add(promised.handoffId()))
                .toList();
    }

    /** One message per entry that a person waits for or talks in; a new hand-off brings what was said before. */
    private List<OutboxMessage> messages() {
        List<OutboxMessage> messages = new ArrayList<>();
        for (Appended written : appended) {
            requests.of(written)
                    .map(request -> post(written, "requested#" + request.handoffId(), request))
                    .or(() -> said(written))
                    .ifPresent(messages::add);
        }
        return messages;
    }

    private Optional<OutboxMessage> said(Appended written) {
        String handoff = written.before().openHandoff();
        if (handoff == null) {
            return rated(written);
        }
        ConversationId id = written.after().id();
        ConversationSaid data =
                new ConversationSaid(handoff, id.brand(), id.id(), HandoffRequests.line(written.event()));
        return Optional.of(post(written, "said#" + written.event().seq(), data));
    }

    /** How the help was, said when it was over; the desk knows whose help that was. */
    private Optional<OutboxMessage> rated(Appended written) {
        if (!(written.entry() instanceof Entry.CustomerSaid said)
                || !(said.act() instanceof Utterance.Act.Feedback feedback)) {
            return Optional.empty();
        }
        ConversationId id = written.after().id();
        ConversationRated data = new ConversationRated(id.brand(), id.id(), feedback.rating(), feedback.comment());
        return Optional.of(post(written, "rated#" + written.event().seq(), data));
    }

    private OutboxMessage post(Appended written, String name, Message data) {
        ConversationId id = written.after().id();
        String eventId =
                UUID.nameUUIDFromBytes((id + "#desk#" + name).getBytes(UTF_8)).toString();
        @Nullable String cause = written.event().causationid();
        return Post.desk(id, Envelope.of(eventId, Speech.SOURCE, id.id(), now, cause, data), written.origin());
    }
}
