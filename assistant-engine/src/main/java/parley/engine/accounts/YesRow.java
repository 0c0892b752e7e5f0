package parley.engine.accounts;

import java.time.Instant;

/** Something agreed, and the entry that records the yes. */
record YesRow(String id, String conversationId, Instant agreedAt, String settlement, String body) {}
