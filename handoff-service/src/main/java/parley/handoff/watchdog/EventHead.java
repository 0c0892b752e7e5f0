package parley.handoff.watchdog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.messages.Json;

/**
 * What an event says of itself, read without the rest of it: this is done for every record of every brand.
 *
 * @param id empty, as all of them, if it does not say so
 * @param cause id of the message that caused it
 */
record EventHead(String id, String type, String subject, String cause) {

    private static final Set<String> FIELDS = Set.of("id", "type", "subject", "causationid");

    /** @return empty if the bytes are no JSON object, or more than is read anywhere */
    static Optional<EventHead> read(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return Optional.empty();
        }
        try (JsonParser json = Json.MAPPER.getFactory().createParser(bytes)) {
            return json.nextToken() == JsonToken.START_OBJECT ? Optional.of(read(json)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static EventHead read(JsonParser json) throws IOException {
        Map<String, String> found = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && FIELDS.contains(field)) {
                found.put(field, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return new EventHead(
                found.getOrDefault("id", ""),
                found.getOrDefault("type", ""),
                found.getOrDefault("subject", ""),
                found.getOrDefault("causationid", ""));
    }
}
