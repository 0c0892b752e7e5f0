package parley.engine.journal;

/** An entry as frontends saw it, of one of several conversations. */
record PlacedEventRow(String brand, String conversationId, long seq, String event) {}
