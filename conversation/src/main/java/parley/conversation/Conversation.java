package parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Proposal;
import parley.conversation.decision.Question;

/**
 * What a conversation has come to: the fold of its entries.
 *
 * @param customer who it is with; absent before the first entry
 * @param language language of the last utterance, the prior for the next
 * @param lastSeq sequence number of the last entry, 0 before the first
 * @param question what the assistant asked last and still waits to hear
 * @param proposal the offer that was the assistant's last word
 */
public record Conversation(
        ConversationId id,
        @Nullable Customer customer,
        @Nullable String language,
        long lastSeq,
        Floor floor,
        @Nullable Question question,
        @Nullable Proposal proposal) {

    public static Conversation empty(ConversationId id) {
        return empty(id, null);
    }

    /** @param language what the frontend says the customer speaks, if it says so */
    public static Conversation empty(ConversationId id, @Nullable String language) {
        return new Conversation(id, null, language, 0, new Floor.Assistant(), null, null);
    }

    /** A conversation of nobody yet, or of this customer. */
    public boolean isOf(Customer someone) {
        return customer == null || customer.id().equals(someone.id());
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
     * The entry that renews a promise whose time has passed; a promise is never broken in silence.
     *
     * @return null if nobody waits, or not in vain yet
     */
    public Entry.@Nullable Promised renewedPromise(Instant now) {
        if (!(floor instanceof Floor.Waiting waiting) || now.isBefore(waiting.promisedBy())) {
            return null;
        }
        return new Entry.Promised(
                new Entry.Stamp(lastSeq + 1, now, waiting.handoffId()),
                waiting.handoffId(),
                Decision.Reason.NO_ANSWER,
                now.plus(Turn.PROMISE),
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
            case Entry.Promised promised -> holding(entry, afterPromise(promised));
            case Entry.AdvisorJoined joined -> holding(entry, new Floor.Held(joined.handoffId(), joined.advisor()));
            case Entry.AdvisorSaid said -> holding(entry, floor);
            case Entry.AdvisorLeft left -> holding(entry, afterLeaving(left));
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
                proposal);
    }

    private Conversation answered(Entry.AssistantSaid said) {
        Question asked = said.decision() instanceof Decision.Ask ask ? ask.question() : null;
        Proposal offered = said.decision() instanceof Decision.Propose propose ? propose.proposal() : null;
        return new Conversation(id, customer, language, said.stamp().seq(), floor, asked, offered);
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

    /** Whoever else speaks, what the assistant asked or offered before is no longer its last word. */
    private Conversation holding(Entry entry, Floor holder) {
        return new Conversation(id, customer, language, entry.stamp().seq(), holder, null, null);
    }
}
