package parley.engine.accounts;

import java.time.Instant;

/** An entry of the assistant, and the event that frontends were sent for it. */
record AnswerRow(String conversationId, long seq, Instant recordedAt, String body, String event) {}
