package parley.conversation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param id the brand's id of the customer
 * @param language ISO 639-1 code, if the frontend knows it
 * @param zone where the customer's days begin
 */
public record Customer(
        String id, @Nullable String name, @Nullable String language, ZoneId zone) {}
