package parley.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;

/** Record headers as they stand in the table. */
final class Headers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Headers() {}

    static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("headers that cannot be written", e);
        }
    }

    static Map<String, String> read(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("headers that cannot be read", e);
        }
    }
}
