package parley.engine.intake;

import java.time.Duration;
import java.time.Instant;
import parley.conversation.ConversationId;
import parley.conversation.DeskAct;
import parley.messages.Refusal;

/** One record of {@code parley.desk.v1} after reading. */
public sealed interface DeskRecord {

    Raw raw();

    /** The desk did something in a conversation. */
    record Acted(Raw raw, String id, ConversationId conversation, DeskAct act) implements DeskRecord {}

    /** The desk told how soon a person answers. */
    record Foreseen(Raw raw, String brand, Duration within, Instant at) implements DeskRecord {}

    /**
     * An utterance had no outcome although its time had passed.
     *
     * @param raw the desk's word
     * @param utterance as it came from its frontend
     * @param at when it had none
     */
    record Overdue(Raw raw, String brand, Raw utterance, Instant at) implements DeskRecord {}

    /** Our own word to the desk, which passes by here too. */
    record OurOwn(Raw raw) implements DeskRecord {}

    /** Nothing that can be acted on. */
    record Refused(Raw raw, Refusal refusal) implements DeskRecord {}
}
