package parley.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.conversation.agreement.Wanted;
import parley.conversation.decision.Decision;

/** What the desk does in a conversation. Acts of a handoff that no longer has the floor are no acts. */
public sealed interface DeskAct {

    String handoffId();

    /** An advisor takes the floor; another advisor may take it over within the same handoff. */
    record Join(String handoffId, Advisor advisor) implements DeskAct {}

    /** An advisor speaks. */
    record Say(String handoffId, Advisor advisor, String text) implements DeskAct {}

    /** An advisor wants to offer something; {@link AdvisorOffer} makes it an entry. */
    record Propose(String handoffId, Advisor advisor, Wanted wanted) implements DeskAct {}

    /**
     * The advisor leaves.
     *
     * @param resolved the matter is settled; otherwise it waits for a person again
     */
    record Leave(String handoffId, @Nullable Advisor advisor, boolean resolved) implements DeskAct {}

    /** The desk cannot keep the promise, or sees that it can keep a better one: a new one is told before the old one breaks. */
    record Promise(String handoffId, Instant by) implements DeskAct {}

    /** @see #entry(DeskAct, Conversation, Instant, String, Duration) */
    static Optional<Entry> entry(DeskAct act, Conversation conversation, Instant now, String cause) {
        return entry(act, conversation, now, cause, Turn.PROMISE);
    }

    /**
     * The entry that the act becomes.
     *
     * @param cause id of the desk's message
     * @param promise within which the next person answers, if this one leaves without an end
     * @return empty if the act is not legal now: another handoff, or none, has the floor
     */
    static Optional<Entry> entry(DeskAct act, Conversation conversation, Instant now, String cause, Duration promise) {
        if (!concerns(conversation.floor(), act) || isTooLate(act, now)) {
            return Optional.empty();
        }
        Entry.Stamp stamp = new Entry.Stamp(conversation.lastSeq() + 1, now, cause);
        return switch (act) {
            case Join join -> Optional.of(new Entry.AdvisorJoined(stamp, join.handoffId(), join.advisor()));
            case Say say -> Optional.of(new Entry.AdvisorSaid(stamp, say.handoffId(), say.advisor(), say.text()));
            case Leave leave ->
                Optional.of(new Entry.AdvisorLeft(
                        stamp, leave.handoffId(), leave.advisor(), leave.resolved() ? null : now.plus(promise)));
            case Promise next ->
                Optional.of(new Entry.Promised(
                        stamp, next.handoffId(), Decision.Reason.NO_ANSWER, next.by(), Entry.Promised.Kind.RENEWED));
            case Propose ignored -> Optional.empty();
        };
    }

    /** What comes after its own time would be a lie. */
    private static boolean isTooLate(DeskAct act, Instant now) {
        return act instanceof Promise next && !next.by().isAfter(now);
    }

    private static boolean concerns(Floor floor, DeskAct act) {
        return switch (floor) {
            case Floor.Assistant ignored -> false;
            case Floor.Waiting waiting ->
                waiting.handoffId().equals(act.handoffId()) && !(act instanceof Say || act instanceof Propose);
            case Floor.Held held ->
                held.handoffId().equals(act.handoffId())
                        && !(act instanceof Promise)
                        && !(act instanceof Join join && join.advisor().equals(held.advisor()));
        };
    }
}
