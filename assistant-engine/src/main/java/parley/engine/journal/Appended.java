package parley.engine.journal;

import parley.conversation.Conversation;
import parley.conversation.Entry;
import parley.messages.Envelope;
import parley.messages.Outbound;

/**
 * An entry on its way into the journal.
 *
 * @param before the conversation it was appended to
 * @param after the conversation with it
 * @param event what frontends are sent for it
 * @param eventBytes the same as JSON, UTF-8
 * @param origin who publishes it
 */
public record Appended(
        Conversation before,
        Conversation after,
        Entry entry,
        Envelope<Outbound.Shown> event,
        byte[] eventBytes,
        String origin) {}
