package parley.engine.accounts;

import org.jdbi.v3.core.mapper.Nested;

/**
 * A fact found for one of several wants.
 *
 * @param place which want, from 1
 * @param way how it was found: {@code newest}, {@code named}, {@code open}, {@code period}, {@code words}
 */
record FoundFact(int place, String way, @Nested StoredFact fact) {}
