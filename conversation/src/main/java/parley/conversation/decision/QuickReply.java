package parley.conversation.decision;

/**
 * A reply that the customer can give by a tap.
 *
 * @param label what the button says
 * @param payload what {@code customer.choice} brings back; {@code intent:<name>} chooses an intent, anything else is
 *     read like typed text
 */
public record QuickReply(Phrase label, String payload) {

    /** Prefix of payloads that choose an intent. */
    public static final String INTENT_PREFIX = "intent:";
}
