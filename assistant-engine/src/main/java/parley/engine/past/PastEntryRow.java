package parley.engine.past;

/** An entry as it was recorded. */
record PastEntryRow(String conversationId, String body, String event) {}
