package parley.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.messages.Refusal.Code;

/** Reads bytes from a topic. Whatever the bytes are, it answers with a value and never throws. Thread-safe. */
public final class MessageReader {

    /** Largest record between our own services, in bytes: a hand-off brings a transcript and an account. */
    public static final int MAX_INTERNAL_BYTES = 900 * 1024;

    private final Schemas schemas;
    private final int maxBytes;

    /** For what comes from outside. */
    public MessageReader(Schemas schemas) {
        this(schemas, Json.MAX_BYTES);
    }

    /** @param maxBytes larger records are refused */
    public MessageReader(Schemas schemas, int maxBytes) {
        this.schemas = schemas;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads one record.
     *
     * @param bytes value of the record; null is a tombstone and refused
     * @param expected types that may stand on this topic
     */
    public ReadResult read(byte @Nullable [] bytes, Set<MessageType> expected) {
        if (bytes == null || bytes.length == 0) {
            return refused(Code.INVALID_JSON, null, "the record is empty", null);
        }
        if (bytes.length > maxBytes) {
            return refused(Code.TOO_LARGE, null, bytes.length + " bytes; at most " + maxBytes, null);
        }
        JsonNode event;
        try {
            event = Json.MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            return refused(Code.INVALID_JSON, null, describe(e), null);
        } catch (IOException e) {
            return refused(Code.INVALID_JSON, null, "the bytes are no UTF-8", null);
        }
        return readEvent(event, expected);
    }

    private ReadResult readEvent(JsonNode event, Set<MessageType> expected) {
        if (!event.isObject()) {
            return refused(Code.INVALID_ENVELOPE, "", "the record is no JSON object", null);
        }
        Optional<String> unstorable = TextCheck.firstUnstorable(event);
        if (unstorable.isPresent()) {
            return refused(Code.INVALID_TEXT, unstorable.get(), "holds a NUL or half a surrogate pair", event);
        }
        if (!event.path("type").isTextual()) {
            return refused(Code.INVALID_ENVELOPE, "/type", "required: a string that names the type", event);
        }
        Optional<MessageType> type = MessageType.named(event.path("type").textValue());
        if (type.isEmpty() || !expected.contains(type.get())) {
            return refused(Code.UNKNOWN_TYPE, "/type", "no type of this topic", event);
        }
        return schemas.firstViolation(type.get(), event)
                .<ReadResult>map(violation -> refused(codeFor(violation), violation.pointer(), violation.text(), event))
                .orElseGet(() -> convert(event, type.get()));
    }

    private ReadResult convert(JsonNode event, MessageType type) {
        JavaType envelope = Json.MAPPER.getTypeFactory().constructParametricType(Envelope.class, type.record());
        try {
            return new ReadResult.Read(Json.MAPPER.readerFor(envelope).readValue(event));
        } catch (IOException e) {
            return refused(Code.INVALID_DATA, "/data", "a value is out of range", event);
        }
    }

    private static Code codeFor(Schemas.Violation violation) {
        return violation.pointer().startsWith("/data") ? Code.INVALID_DATA : Code.INVALID_ENVELOPE;
    }

    /** Position and kind only: Jackson's own message would quote the customer's words. */
    private static String describe(JsonProcessingException e) {
        return e.getLocation() == null
                ? "no JSON"
                : "no JSON: line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static ReadResult refused(Code code, @Nullable String pointer, String text, @Nullable JsonNode event) {
        return new ReadResult.Refused(
                new Refusal(code, pointer, text, readable(event, "id"), readable(event, "subject")));
    }

    private static @Nullable String readable(@Nullable JsonNode event, String field) {
        if (event == null || !event.path(field).isTextual()) {
            return null;
        }
        String value = event.path(field).textValue();
        return value.isEmpty() || value.length() > 200 || TextCheck.isUnstorable(value) ? null : value;
    }
}
