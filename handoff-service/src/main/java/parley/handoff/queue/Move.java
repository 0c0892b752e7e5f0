package parley.handoff.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a handoff; each one is an entry of the audit log. */
public sealed interface Move {

    /** Whose move it is or whom it concerns; absent where no advisor has to do with it. */
    @Nullable
    String advisor();

    /** The engine asked for a person. */
    record Requested() implements Move {
        @Override
        public @Nullable String advisor() {
            return null;
        }
    }

    /**
     * The engine asked again while the matter was open.
     *
     * @param advisor who has the matter, if somebody has
     */
    record AskedAgain(String requestId, @Nullable String advisor) implements Move {}

    /**
     * An advisor was asked to take it.
     *
     * @param why the assigner's reasons, a JSON object
     */
    record Offered(String advisor, Instant until, String why) implements Move {}

    /** The advisor who was asked would rather not. */
    record Declined(String advisor) implements Move {}

    /** The advisor who was asked did not answer in time. */
    record OfferLapsed(String advisor) implements Move {}

    /** An advisor took it. */
    record Claimed(String advisor) implements Move {}

    /** Its advisor wrote to the customer. */
    record Replied(String advisor, String replyId, String text) implements Move {}

    /** Its advisor offered something to the customer. */
    record Proposed(String advisor, String proposalId, Wish wish) implements Move {}

    /** Its advisor gave it back to the queue. */
    record Returned(String advisor, @Nullable String note) implements Move {}

    /** Its advisor vanished. */
    record LeaseExpired(String advisor) implements Move {}

    /** Its advisor passed it on. */
    record PassedOn(String advisor, Recipient to, @Nullable String note) implements Move {}

    /** Its advisor put it aside. */
    record PutAside(String advisor, Instant wakeAt) implements Move {}

    /** Its time came, or the customer wrote. */
    record Woken(String advisor) implements Move {}

    /** Its advisor closed it. */
    record Closed(String advisor, @Nullable String label) implements Move {}
}
