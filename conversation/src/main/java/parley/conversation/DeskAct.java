package parley.conversation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the desk does in a conversation. Acts of a handoff that no longer has the floor are no acts. */
public sealed interface DeskAct {

    String handoffId();

    /** An advisor takes the floor; another advisor may take it over within the same handoff. */
    record Join(String handoffId, Advisor advisor) implements DeskAct {}

    /** An advisor speaks. */
    record Say(String handoffId, Advisor advisor, String text) implements DeskAct {}

    /**
     * The advisor leaves.
     *
     * @param resolved the matter is settled; otherwise it waits for a person again
     */
    record Leave(String handoffId, @Nullable Advisor advisor, boolean resolved) implements DeskAct {}

    /**
     * The entry that the act becomes.
     *
     * @param cause id of the desk's message
     * @return empty if the act is not legal now: another handoff, or none, has the floor
     */
    static Optional<Entry> entry(DeskAct act, Conversation conversation, Instant now, String cause) {
        if (!concerns(conversation.floor(), act)) {
            return Optional.empty();
        }
        Entry.Stamp stamp = new Entry.Stamp(conversation.lastSeq() + 1, now, cause);
        return Optional.of(
                switch (act) {
                    case Join join -> new Entry.AdvisorJoined(stamp, join.handoffId(), join.advisor());
                    case Say say -> new Entry.AdvisorSaid(stamp, say.handoffId(), say.advisor(), say.text());
                    case Leave leave ->
                        new Entry.AdvisorLeft(
                                stamp,
                                leave.handoffId(),
                                leave.advisor(),
                                leave.resolved() ? null : now.plus(Turn.PROMISE));
                });
    }

    private static boolean concerns(Floor floor, DeskAct act) {
        return switch (floor) {
            case Floor.Assistant ignored -> false;
            case Floor.Waiting waiting -> waiting.handoffId().equals(act.handoffId()) && !(act instanceof Say);
            case Floor.Held held ->
                held.handoffId().equals(act.handoffId())
                        && !(act instanceof Join join && join.advisor().equals(held.advisor()));
        };
    }
}
