package parley.engine.intake;

import parley.conversation.ConversationId;
import parley.conversation.DeskAct;
import parley.messages.Refusal;

/** One record of {@code parley.desk.v1} after reading. */
public sealed interface DeskRecord {

    Raw raw();

    /** The desk did something in a conversation. */
    record Acted(Raw raw, String id, ConversationId conversation, DeskAct act) implements DeskRecord {}

    /** Our own word to the desk, which passes by here too. */
    record OurOwn(Raw raw) implements DeskRecord {}

    /** Nothing that can be acted on. */
    record Refused(Raw raw, Refusal refusal) implements DeskRecord {}
}
