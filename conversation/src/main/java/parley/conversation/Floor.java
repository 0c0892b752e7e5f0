package parley.conversation;

import java.time.Instant;

/** Who may speak to the customer: exactly one holder at any time. */
public sealed interface Floor {

    /** The assistant answers. */
    record Assistant() implements Floor {}

    /**
     * A person was asked for and has not come yet; meanwhile the assistant still answers what it can.
     *
     * @param promisedBy when the customer was told that a person answers
     */
    record Waiting(String handoffId, Instant promisedBy) implements Floor {}

    /** An advisor talks; the assistant is silent. */
    record Held(String handoffId, Advisor advisor) implements Floor {}
}
