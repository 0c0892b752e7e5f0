package parley.handoff.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a handoff stands. Each state offers only the moves that are legal from it. */
public sealed interface HandoffState {

    /** When it came to stand there. */
    Instant since();

    /**
     * Nobody has it.
     *
     * @param preferred advisor it was passed to or who had it before; anybody may still take it
     */
    record Waiting(Instant since, @Nullable String preferred) implements HandoffState {

        Assigned claimedBy(String advisor, Instant now, Instant leaseUntil) {
            return new Assigned(now, advisor, leaseUntil);
        }

        Offered offeredTo(String advisor, Instant until) {
            return new Offered(since, preferred, advisor, until);
        }

        Waiting passedTo(@Nullable String advisor) {
            return new Waiting(since, advisor);
        }
    }

    /**
     * One advisor is asked to take it. Nobody has it yet: whoever claims it first gets it.
     *
     * @param since when it came to wait; an offer does not interrupt the waiting
     * @param until the next one is asked then
     */
    record Offered(Instant since, @Nullable String preferred, String to, Instant until) implements HandoffState {

        Assigned claimedBy(String advisor, Instant now, Instant leaseUntil) {
            return new Assigned(now, advisor, leaseUntil);
        }

        Waiting notTaken() {
            return new Waiting(since, to.equals(preferred) ? null : preferred);
        }
    }

    /**
     * An advisor has it and talks to the customer.
     *
     * @param leaseUntil the advisor loses it then, unless seen before
     */
    record Assigned(Instant since, String advisor, Instant leaseUntil) implements HandoffState {

        boolean isExpiredAt(Instant now) {
            return !now.isBefore(leaseUntil);
        }

        boolean isHeldBy(String other, Instant now) {
            return advisor.equals(other) && !isExpiredAt(now);
        }

        Assigned renewedUntil(Instant until) {
            return new Assigned(since, advisor, until);
        }

        Waiting givenBack(Instant now) {
            return new Waiting(now, null);
        }

        Waiting passedTo(@Nullable String other, Instant now) {
            return new Waiting(now, other);
        }

        Snoozed snoozedUntil(Instant wakeAt, Instant now) {
            return new Snoozed(now, advisor, wakeAt);
        }

        Resolved resolved(@Nullable String label, Instant now) {
            return new Resolved(now, advisor, label);
        }
    }

    /**
     * Put aside until a time, or until the customer writes.
     *
     * @param advisor who put it aside and is asked first when it wakes
     */
    record Snoozed(Instant since, String advisor, Instant wakeAt) implements HandoffState {

        Waiting woken(Instant now) {
            return new Waiting(now, advisor);
        }

        Assigned claimedBy(String other, Instant now, Instant leaseUntil) {
            return new Assigned(now, other, leaseUntil);
        }
    }

    /**
     * Done. A new question of the customer is a new handoff.
     *
     * @param label what it was about, an intent name
     */
    record Resolved(Instant since, String advisor, @Nullable String label) implements HandoffState {}
}
