package parley.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Proposal;
import parley.conversation.decision.Question;
import parley.conversation.decision.Topic;

/**
 * What a conversation has come to: the fold of its entries.
 *
 * @param customer who it is with; absent before the first entry
 * @param language language of the last utterance, the prior for the next
 * @param lastSeq sequence number of the last entry, 0 before the first
 * @param question what the assistant asked last and still waits to hear; beside an offer, what would change it
 * @param proposal the offer that was the assistant's last word
 * @param setAside an offer that the customer has not answered and after which something else was said
 * @param agreed what the customer agreed to last
 * @param topic what was talked about last
 */
public record Conversation(
        ConversationId id,
        @Nullable Customer customer,
        @Nullable String language,
        long lastSeq,
        Floor floor,
        @Nullable Question question,
        @Nullable Proposal proposal,
        @Nullable Proposal setAside,
        @Nullable Agreement agreed,
        @Nullable Topic topic) {

    /** So long before its time a promise is renewed, unless the desk did so before. */
    public static final Duration RENEWED_BEFORE = Duration.ofSeconds(30);

    /** Nothing was ever offered. */
    public Conversation(
            ConversationId id,
            @Nullable Customer customer,
            @Nullable String language,
            long lastSeq,
            Floor floor,
            @Nullable Question question) {
        this(id, customer, language, lastSeq, floor, question, null, null, null, null);
    }

    public static Conversation empty(ConversationId id) {
        return empty(id, null);
    }

    /** @param language what the frontend says the customer speaks, if it says so */
    public static Conversation empty(ConversationId id, @Nullable String language) {
        return new Conversation(id, null, language, 0, new Floor.Assistant(), null);
    }

    /** A conversation of nobody yet, or of this customer. */
    public boolean isOf(Customer someone) {
        return customer == null || customer.id().equals(someone.id());
    }

    /** The offer that waits for an answer, whether or not it was the last word; or null. */
    public @Nullable Proposal offer() {
        return proposal != null ? proposal : setAside;
    }

    /** The handoff that a person waits for or talks in, or null. */
    public @Nullable String openHandoff() {
        return switch (floor) {
            case Floor.Assistant ignored -> null;
            case Floor.Waiting waiting -> waiting.handoffId();
            case Floor.Held held -> held.handoffId();
        };
    }

    /**
     * The entry that renews a promise whose time has all but passed; a promise is never broken in silence.
     *
     * @param promise within which a person answers now
     * @return null if nobody waits, or there is time yet
     */
    public Entry.@Nullable Promised renewedPromise(Instant now, Duration promise) {
        if (!(floor instanceof Floor.Waiting waiting)
                || now.isBefore(waiting.promisedBy().minus(RENEWED_BEFORE))) {
            return null;
        }
        return new Entry.Promised(
                new Entry.Stamp(lastSeq + 1, now, waiting.handoffId()),
                waiting.handoffId(),
                Decision.Reason.NO_ANSWER,
                now.plus(promise),
                Entry.Promised.Kind.RENEWED);
    }

    /** @throws IllegalArgumentException if the entry is not the next in sequence */
    public Conversation evolve(Entry entry) {
        if (entry.stamp().seq() != lastSeq + 1) {
            throw new IllegalArgumentException(id + ": entry " + entry.stamp().seq() + " cannot follow " + lastSeq);
        }
        return switch (entry) {
            case Entry.CustomerSaid said -> heard(said);
            case Entry.AssistantSaid said -> answered(said);
            case Entry.Concluded concluded -> concluded(concluded);
            case Entry.Settled settled -> settled(settled);
            case Entry.News news -> interrupted(news.stamp().seq(), agreed);
            case Entry.Promised promised -> holding(entry, afterPromise(promised));
            case Entry.AdvisorJoined joined -> holding(entry, new Floor.Held(joined.handoffId(), joined.advisor()));
            case Entry.AdvisorSaid said -> settingAside(entry, floor);
            case Entry.AdvisorOffered offered -> offered(offered);
            case Entry.AdvisorLeft left -> settingAside(entry, afterLeaving(left));
        };
    }

    private Conversation heard(Entry.CustomerSaid said) {
        return new Conversation(
                id,
                said.customer(),
                said.understanding().language(),
                said.stamp().seq(),
                floor,
                question,
                proposal,
                setAside,
                agreed,
                new Topic(said.understanding().intent(), List.of()));
    }

    private Conversation answered(Entry.AssistantSaid said) {
        Question asked = said.decision() instanceof Decision.Ask ask ? ask.question() : null;
        long seq = said.stamp().seq();
        return said.decision() instanceof Decision.Propose offered
                ? new Conversation(
                        id, customer, language, seq, floor, offered.question(), offered.proposal(), null, agreed, topic)
                : new Conversation(id, customer, language, seq, floor, asked, null, offer(), agreed, topicAfter(said));
    }

    private Conversation offered(Entry.AdvisorOffered offered) {
        long seq = offered.stamp().seq();
        return new Conversation(id, customer, language, seq, floor, null, offered.proposal(), null, agreed, topic);
    }

    private @Nullable Topic topicAfter(Entry.AssistantSaid said) {
        return topic != null && said.decision() instanceof Decision.Reply reply
                ? topic.answered(reply.evidence(), reply.quickReplies())
                : topic;
    }

    private Conversation concluded(Entry.Concluded concluded) {
        Entry.Stamp stamp = concluded.stamp();
        Agreement now = concluded.agreed()
                ? new Agreement(concluded.proposal(), stamp.recordedAt(), stamp.seq(), Settlement.INTENT, List.of())
                : agreed;
        return new Conversation(id, customer, language, stamp.seq(), floor, null, null, null, now, topic);
    }

    private Conversation settled(Entry.Settled settled) {
        Agreement now = agreed == null
                ? null
                : agreed.settled(settled.proposal().id(), settled.settlement(), settled.evidence());
        return interrupted(settled.stamp().seq(), now);
    }

    /** The assistant said something of its own accord: its question stands, its offer is no longer its last word. */
    private Conversation interrupted(long seq, @Nullable Agreement nowAgreed) {
        Question standing = proposal == null ? question : null;
        return new Conversation(id, customer, language, seq, floor, standing, null, offer(), nowAgreed, topic);
    }

    private Floor afterPromise(Entry.Promised promised) {
        return floor instanceof Floor.Held ? floor : new Floor.Waiting(promised.handoffId(), promised.by());
    }

    /** An unsettled matter waits for the next person; meanwhile the assistant answers what it can. */
    private static Floor afterLeaving(Entry.AdvisorLeft left) {
        return left.promisedBy() == null
                ? new Floor.Assistant()
                : new Floor.Waiting(left.handoffId(), left.promisedBy());
    }

    /** An advisor spoke after the offer: it is no longer the last word, and a plain yes does not bind to it. */
    private Conversation settingAside(Entry entry, Floor holder) {
        return new Conversation(
                id, customer, language, entry.stamp().seq(), holder, null, null, offer(), agreed, topic);
    }

    /** Whoever else speaks, what the assistant asked or offered before is no longer its last word. */
    private Conversation holding(Entry entry, Floor holder) {
        return new Conversation(id, customer, language, entry.stamp().seq(), holder, null, null, null, agreed, topic);
    }
}
