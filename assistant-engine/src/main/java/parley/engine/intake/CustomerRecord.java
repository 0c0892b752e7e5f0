package parley.engine.intake;

import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Utterance;
import parley.messages.Refusal;

/** One record of {@code parley.<brand>.in.v1} after reading. */
public sealed interface CustomerRecord {

    Raw raw();

    /**
     * The customer did something.
     *
     * @param hash of the content, to tell a redelivery from a second message under the same id
     */
    record Spoken(Raw raw, Utterance utterance, String hash) implements CustomerRecord {}

    /** A frontend asks for entries again. */
    record Sync(Raw raw, ConversationId conversation, Customer customer, String id, long afterSeq)
            implements CustomerRecord {}

    /** Nothing that can be acted on. */
    record Refused(Raw raw, String brand, Refusal refusal) implements CustomerRecord {}
}
