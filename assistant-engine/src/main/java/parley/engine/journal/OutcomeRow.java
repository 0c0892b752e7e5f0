package parley.engine.journal;

/** What is remembered of an accepted utterance, to recognise it. */
record OutcomeRow(String brand, String source, String messageId, String contentHash) {}
