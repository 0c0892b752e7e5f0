package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as the frontend knows it.
 *
 * @param language ISO 639-1 code, a region may follow
 * @param timeZone IANA name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerRef(
        String id,
        @Nullable String name,
        @Nullable String language,
        @Nullable String timeZone) {}
