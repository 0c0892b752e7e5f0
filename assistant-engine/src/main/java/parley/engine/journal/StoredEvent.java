package parley.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.MessageType;

/** Reads events as they were stored beside their entries. */
public final class StoredEvent {

    private StoredEvent() {}

    /** The envelope with its data. */
    public static Envelope<?> read(String json) {
        try {
            JsonNode tree = Json.MAPPER.readTree(json);
            MessageType type = MessageType.named(tree.path("type").asText())
                    .orElseThrow(() -> new IllegalStateException("a stored event has no known type"));
            JavaType envelope = Json.MAPPER.getTypeFactory().constructParametricType(Envelope.class, type.record());
            return Json.MAPPER.readValue(json, envelope);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored event is no JSON", e);
        }
    }
}
