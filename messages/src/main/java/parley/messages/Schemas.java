package parley.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The schemas of the AsyncAPI document, the very ones that frontend authors read. Thread-safe. */
public final class Schemas {

    /** Where the document lies on the class path. */
    public static final String DOCUMENT = "/parley/asyncapi.yaml";

    private final JsonNode document;
    private final Map<MessageType, JsonSchema> schemas = new EnumMap<>(MessageType.class);

    private Schemas(JsonNode document) {
        this.document = document;
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .failFast(true)
                .build();
        for (MessageType type : MessageType.values()) {
            schemas.put(type, factory.getSchema(eventSchema(type), config));
        }
    }

    /** Reads the document from the class path. */
    public static Schemas load() {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return new Schemas(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DOCUMENT, e);
        }
    }

    /** The whole AsyncAPI document. */
    public JsonNode document() {
        return document;
    }

    /** The first thing in an event that its schema forbids, or empty if the event fits. */
    public Optional<Violation> firstViolation(MessageType type, JsonNode event) {
        return Objects.requireNonNull(schemas.get(type)).validate(event).stream()
                .findFirst()
                .map(Violation::of);
    }

    private JsonNode eventSchema(MessageType type) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("$ref", "#/components/schemas/" + type.schemaName() + "Event");
        root.putObject("components").set("schemas", document.at("/components/schemas"));
        return root;
    }

    /**
     * What is wrong and where.
     *
     * @param pointer JSON pointer into the event; for a missing field, where it should be
     */
    public record Violation(String pointer, String text) {

        private static Violation of(ValidationMessage message) {
            String at = message.getInstanceLocation().toString();
            String missing = "required".equals(message.getType()) ? "/" + message.getProperty() : "";
            return new Violation(at + missing, message.getError());
        }
    }
}
