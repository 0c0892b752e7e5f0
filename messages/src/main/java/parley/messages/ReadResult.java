package parley.messages;

/** What reading bytes gives: a message or a refusal, never an exception. */
public sealed interface ReadResult {

    /** A message that fits its schema. */
    record Read(Envelope<?> envelope) implements ReadResult {}

    /** Bytes that are no acceptable message. */
    record Refused(Refusal refusal) implements ReadResult {}
}
