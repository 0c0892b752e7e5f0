package parley.engine.accounts;

import org.jdbi.v3.core.mapper.Nested;

/**
 * A reading found for one of several questions.
 *
 * @param place which question, from 1
 */
record PlacedReading(int place, @Nested StoredFact fact) {}
