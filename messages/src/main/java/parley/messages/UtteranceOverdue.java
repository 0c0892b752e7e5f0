package parley.messages;

/**
 * Desk to engine: an utterance has no outcome although its time has passed. Its key on {@code parley.desk.v1} is the conversation
 * id; its {@code time} is when that was so.
 *
 * @param utterance the customer's message as it stands on {@code parley.<brand>.in.v1}, byte for byte, as a string
 */
public record UtteranceOverdue(String brand, String conversationId, String utterance) implements Message {}
