package parley.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document and the records say the same. */
class DocumentMatchesRecordsTest {

    private static final JsonNode DOCUMENT = Schemas.load().document();

    static Stream<Class<?>> recordsOnTheWire() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Stream.of(MessageType.values()).forEach(type -> collect(type.record(), found));
        return found.stream();
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (type.isSealed() && type.isInterface()) {
            Stream.of(type.getPermittedSubclasses()).forEach(kind -> collect(kind, found));
        } else if (type.isRecord() && type.getPackage().equals(Message.class.getPackage()) && found.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(elementType(component), found);
            }
        }
    }

    private static Class<?> elementType(RecordComponent component) {
        if (!Collection.class.isAssignableFrom(component.getType())) {
            return component.getType();
        }
        var generic = (java.lang.reflect.ParameterizedType) component.getGenericType();
        return (Class<?>) generic.getActualTypeArguments()[0];
    }

    @ParameterizedTest
    @MethodSource("recordsOnTheWire")
    void schemaHasTheFieldsOfTheRecord(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(component.getName());
        }

        JsonNode schema = DOCUMENT.at("/components/schemas/" + schemaName(type) + "/properties");

        Set<String> properties = new TreeSet<>();
        schema.fieldNames().forEachRemaining(properties::add);
        properties.removeIf(name -> name.equals("type") && Part.class.isAssignableFrom(type));
        assertThat(properties).isEqualTo(fields);
    }

    private static String schemaName(Class<?> type) {
        return type.equals(MoneyAmount.class) ? "Money" : type.getSimpleName();
    }

    @Test
    void everyMessageTypeStandsOnExactlyOneChannel() {
        List<String> onChannels = DOCUMENT.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages").propertyStream())
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();

        assertThat(onChannels)
                .isEqualTo(Stream.of(MessageType.values())
                        .map(MessageType::wireName)
                        .sorted()
                        .toList());
    }

    @Test
    void channelAddressesAreTheTopics() {
        assertThat(Topics.in("{brand}")).isEqualTo(address("in"));
        assertThat(Topics.out("{brand}")).isEqualTo(address("out"));
        assertThat(Topics.account("{brand}")).isEqualTo(address("account"));
        assertThat(Topics.commands("{brand}")).isEqualTo(address("commands"));
        assertThat(Topics.rejections("{brand}")).isEqualTo(address("rejections"));
        assertThat(Topics.DESK).isEqualTo(address("desk"));
        assertThat(Topics.DEAD_LETTERS).isEqualTo(address("deadletters"));
    }

    private static String address(String channel) {
        return DOCUMENT.at("/channels/" + channel + "/address").asText();
    }
}
