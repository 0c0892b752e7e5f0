package parley.engine.brands;

import java.time.Instant;

/**
 * A version of a pack that was published once and can be put in force again.
 *
 * @param number counts from 1 within the pack
 * @param version hash of its content, which answers name
 * @param madeBy who published it first
 * @param inForceSince when it was last put in force
 * @param inForce it is the one that answers now
 */
public record PublishedVersion(
        String pack,
        int number,
        String version,
        Instant madeAt,
        String madeBy,
        Instant inForceSince,
        boolean inForce) {}
