package parley.engine.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.List;
import parley.conversation.Conversation;
import parley.conversation.Entry;
import parley.conversation.Floor;
import parley.conversation.Utterance;
import parley.conversation.agreement.Deal;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Phrase;
import parley.conversation.intent.Slot;

/** Entries and folded conversations as JSON, the same bytes for the same value for ever. Thread-safe. */
public final class EntryCodec {

    private static final List<Class<?>> SEALED = List.of(
            Entry.class, Utterance.Act.class, Floor.class, Decision.class, Slot.class, Phrase.Value.class, Deal.class);

    private static final ObjectMapper JSON = mapper();

    private EntryCodec() {}

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> sealed : SEALED) {
            builder.addMixIn(sealed, Named.class);
            for (Class<?> kind : sealed.getPermittedSubclasses()) {
                builder.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
            }
        }
        return builder.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Named {}

    public static String write(Entry entry) {
        return json(entry, Entry.class);
    }

    public static String write(Conversation conversation) {
        return json(conversation, Conversation.class);
    }

    public static Entry readEntry(String json) {
        return value(json, Entry.class);
    }

    public static Conversation readConversation(String json) {
        return value(json, Conversation.class);
    }

    private static String json(Object value, Class<?> type) {
        try {
            return JSON.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    private static <T> T value(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot read a stored " + type.getSimpleName(), e);
        }
    }
}
