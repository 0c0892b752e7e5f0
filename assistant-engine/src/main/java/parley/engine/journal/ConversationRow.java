package parley.engine.journal;

/** @param state the fold as JSON; empty before the first entry */
record ConversationRow(String brand, String id, String customerId, long version, String state) {}
