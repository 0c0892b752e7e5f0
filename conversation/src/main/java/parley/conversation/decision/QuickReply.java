package parley.conversation.decision;

import java.util.Optional;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;

/**
 * A reply that the customer can give by a tap.
 *
 * @param label what the button says
 * @param payload what {@code customer.choice} brings back: {@code intent:<name>} chooses an intent, {@code intent:<name>
 *     <slot>=<value>} chooses it for one thing, anything else is read like typed text
 */
public record QuickReply(Phrase label, String payload) {

    /** Prefix of payloads that choose an intent. */
    public static final String INTENT_PREFIX = "intent:";

    /** The payload that chooses an intent for one thing. */
    public static String payload(String intent, String slot, String value) {
        return INTENT_PREFIX + intent + " " + slot + "=" + value;
    }

    boolean isAboutOneThing() {
        return slot(payload).isPresent();
    }

    Intent intent() {
        return intent(payload);
    }

    /** The intent that a payload chooses. */
    public static Intent intent(String payload) {
        return new Intent(payload.substring(INTENT_PREFIX.length()).split(" ", 2)[0]);
    }

    /** The one thing that a payload chooses the intent for. */
    public static Optional<Slot> slot(String payload) {
        int blank = payload.indexOf(' ');
        int equals = payload.indexOf('=', blank + 1);
        if (!payload.startsWith(INTENT_PREFIX) || blank < 0 || equals < 0) {
            return Optional.empty();
        }
        String value = payload.substring(equals + 1);
        return Optional.of(new Slot.Text(payload.substring(blank + 1, equals), value, value));
    }
}
