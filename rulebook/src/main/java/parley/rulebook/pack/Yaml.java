package parley.rulebook.pack;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads YAML strictly: unknown and doubled keys are problems with their line, never ignored. */
public final class Yaml {

    private static final ObjectMapper MAPPER = strict();

    private Yaml() {}

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper(YAMLFactory.builder()
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .build());
        mapper.registerModule(new JavaTimeModule());
        mapper.enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        return mapper;
    }

    /**
     * Reads one value; what is wrong goes to {@code problems} and the answer is empty.
     *
     * @param modules how values of the caller's own types are written
     */
    public static <T> Optional<T> read(
            TextFile file, TypeReference<T> type, Consumer<Problem> problems, Module... modules) {
        try {
            T value = MAPPER.copy().registerModules(modules).readValue(file.text(), type);
            if (value == null) {
                problems.accept(Problem.in(file.path(), "the file is empty", "write its content or remove the file"));
            }
            return Optional.ofNullable(value);
        } catch (JsonProcessingException e) {
            problems.accept(problem(file, e));
            return Optional.empty();
        }
    }

    private static Problem problem(TextFile file, JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNr());
        int column = place == null ? 0 : Math.max(0, place.getColumnNr());
        String cure = e instanceof UnrecognizedPropertyException unknown
                ? "use one of " + unknown.getKnownPropertyIds()
                : "mend the YAML at this place";
        return new Problem(file.path(), line, column, null, oneLine(e.getOriginalMessage()), cure);
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse(message).replaceAll("`?(java|parley)\\.[\\w.$]*\\.", "");
    }
}
