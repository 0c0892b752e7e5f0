package parley.engine.journal;

/** Key of a conversation's row. */
record ConversationKey(String brand, String id) {}
