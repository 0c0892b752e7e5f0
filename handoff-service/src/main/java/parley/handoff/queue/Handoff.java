package parley.handoff.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.Step.Reason;

/**
 * A conversation that needs a person, and every move it allows. Pure: the time is an argument, refusals are values.
 *
 * @param conversationId what the customer talks in
 * @param requestId what the engine calls the matter now
 * @param fence raised by each claim; a write with an older one is refused
 * @param version raised by each stored change
 */
public record Handoff(
        HandoffKey key, String conversationId, String requestId, HandoffState state, long fence, long version) {

    /** Nothing may be put aside for longer. */
    public static final Duration LONGEST_SNOOZE = Duration.ofDays(30);

    /** A handoff as the engine asks for it. */
    public static Handoff requested(HandoffKey key, String conversationId, Instant now) {
        return new Handoff(key, conversationId, key.id(), new HandoffState.Waiting(now, null), 0, 0);
    }

    /** An advisor wants to take it. Taking what one has is no second claim; a lapsed lease does not protect its holder. */
    public Step claim(String advisor, Instant now, Duration lease) {
        return switch (state) {
            case HandoffState.Waiting waiting -> claimed(waiting.claimedBy(advisor, now, now.plus(lease)));
            case HandoffState.Offered offered -> claimed(offered.claimedBy(advisor, now, now.plus(lease)));
            case HandoffState.Snoozed snoozed -> claimed(snoozed.claimedBy(advisor, now, now.plus(lease)));
            case HandoffState.Assigned held when held.isHeldBy(advisor, now) -> new Step.Unchanged(this);
            case HandoffState.Assigned held
            when held.isExpiredAt(now) -> claimed(held.givenBack(now).claimedBy(advisor, now, now.plus(lease)));
            case HandoffState.Assigned ignored -> new Step.Refused(Reason.TAKEN);
            case HandoffState.Resolved ignored -> new Step.Refused(Reason.RESOLVED);
        };
    }

    private Step claimed(HandoffState.Assigned next) {
        Handoff after = new Handoff(key, conversationId, requestId, next, fence + 1, version);
        return new Step.Moved(after, new Move.Claimed(next.advisor()));
    }

    /**
     * An advisor is asked to take it.
     *
     * @param why the assigner's reasons, a JSON object for the audit log
     */
    public Step offer(String advisor, Instant until, String why) {
        return state instanceof HandoffState.Waiting waiting
                ? moved(waiting.offeredTo(advisor, until), new Move.Offered(advisor, until, why))
                : new Step.Unchanged(this);
    }

    /** The advisor who is asked would rather not. */
    public Step decline(String advisor) {
        return state instanceof HandoffState.Offered offered && offered.to().equals(advisor)
                ? moved(offered.notTaken(), new Move.Declined(advisor))
                : new Step.Refused(state instanceof HandoffState.Resolved ? Reason.RESOLVED : Reason.LOST);
    }

    /** Nobody answered the offer in time. */
    public Step lapse(Instant now) {
        return state instanceof HandoffState.Offered offered && !now.isBefore(offered.until())
                ? moved(offered.notTaken(), new Move.OfferLapsed(offered.to()))
                : new Step.Unchanged(this);
    }

    /** Its advisor writes to the customer, which also shows that the advisor is there. */
    public Step reply(Writer writer, String replyId, String text, Instant now, Duration lease) {
        return asHolder(
                writer,
                now,
                held -> moved(held.renewedUntil(now.plus(lease)), new Move.Replied(writer.advisor(), replyId, text)));
    }

    /** Its advisor offers something to the customer. */
    public Step propose(Writer writer, String proposalId, Wish wish, Instant now, Duration lease) {
        return asHolder(
                writer,
                now,
                held -> moved(
                        held.renewedUntil(now.plus(lease)), new Move.Proposed(writer.advisor(), proposalId, wish)));
    }

    /** Its advisor gives it back to the queue; the assistant answers meanwhile. */
    public Step giveBack(Writer writer, @Nullable String note, Instant now) {
        return asHolder(writer, now, held -> moved(held.givenBack(now), new Move.Returned(writer.advisor(), note)));
    }

    /** Its advisor passes it to a colleague, to whoever has a skill, or to whoever is free. */
    public Step passOn(Writer writer, Recipient to, @Nullable String note, Instant now) {
        return asHolder(
                writer,
                now,
                held -> moved(held.passedTo(to.advisor(), now), new Move.PassedOn(writer.advisor(), to, note)));
    }

    /** Its advisor puts it aside; it comes back by itself. */
    public Step putAside(Writer writer, Instant wakeAt, Instant now) {
        if (!wakeAt.isAfter(now) || wakeAt.isAfter(now.plus(LONGEST_SNOOZE))) {
            return new Step.Refused(Reason.BAD_TIME);
        }
        return asHolder(
                writer,
                now,
                held -> moved(held.snoozedUntil(wakeAt, now), new Move.PutAside(writer.advisor(), wakeAt)));
    }

    /** Its advisor closes it. */
    public Step resolve(Writer writer, @Nullable String label, Instant now) {
        return asHolder(
                writer, now, held -> moved(held.resolved(label, now), new Move.Closed(writer.advisor(), label)));
    }

    private Step asHolder(Writer writer, Instant now, Function<HandoffState.Assigned, Step> move) {
        return switch (state) {
            case HandoffState.Assigned held
            when held.isHeldBy(writer.advisor(), now) && writer.fence() == fence -> move.apply(held);
            case HandoffState.Resolved ignored -> new Step.Refused(Reason.RESOLVED);
            default -> new Step.Refused(Reason.LOST);
        };
    }

    /** The lease of a vanished advisor has passed. */
    public Step expire(Instant now) {
        return state instanceof HandoffState.Assigned held && held.isExpiredAt(now)
                ? moved(held.givenBack(now), new Move.LeaseExpired(held.advisor()))
                : new Step.Unchanged(this);
    }

    /** The time to wake has come. */
    public Step wake(Instant now) {
        return state instanceof HandoffState.Snoozed snoozed && !now.isBefore(snoozed.wakeAt())
                ? moved(snoozed.woken(now), new Move.Woken(snoozed.advisor()))
                : new Step.Unchanged(this);
    }

    /** The customer wrote: nothing stays asleep. */
    public Step heardCustomer(Instant now) {
        return state instanceof HandoffState.Snoozed snoozed
                ? moved(snoozed.woken(now), new Move.Woken(snoozed.advisor()))
                : new Step.Unchanged(this);
    }

    /** The engine asks again for a conversation whose matter is still open: the matter keeps its place and its advisor. */
    public Step askAgain(String newRequestId, Instant now) {
        HandoffState next = state instanceof HandoffState.Snoozed snoozed ? snoozed.woken(now) : state;
        Handoff after = new Handoff(key, conversationId, newRequestId, next, fence, version);
        String holder = state instanceof HandoffState.Assigned held ? held.advisor() : null;
        return new Step.Moved(after, new Move.AskedAgain(newRequestId, holder));
    }

    private Step moved(HandoffState next, Move move) {
        return new Step.Moved(new Handoff(key, conversationId, requestId, next, fence, version), move);
    }

    /** Who writes, and with which claim. */
    public record Writer(String advisor, long fence) {}
}
