package parley.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.messages.Refusal.Code;

/** Whatever comes, the answer is a value that names what is wrong and where. */
class BadBytesAreRefusedTest {

    private static final MessageReader READER = new MessageReader(Schemas.load());
    private static final Set<MessageType> IN = EnumSet.of(MessageType.CUSTOMER_MESSAGE, MessageType.CUSTOMER_SYNC);

    private static String message(String field, String value) {
        String event = """
                {"specversion":"1.0","id":"m-1","source":"web","type":"customer.message","subject":"conv-7",\
                "data":{"customer":{"id":"c-42"},"text":"hello"}}""";
        return event.replace(field, value);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("", Code.INVALID_JSON, null),
                arguments("hello", Code.INVALID_JSON, null),
                arguments("{\"a\":1", Code.INVALID_JSON, null),
                arguments("{} {}", Code.INVALID_JSON, null),
                arguments("[]", Code.INVALID_ENVELOPE, ""),
                arguments("null", Code.INVALID_ENVELOPE, ""),
                arguments("{}", Code.INVALID_ENVELOPE, "/type"),
                arguments("[".repeat(100), Code.INVALID_JSON, null),
                arguments("{\"type\":\"a\",\"type\":\"b\"}", Code.INVALID_JSON, null),
                arguments(message("customer.message", "customer.dance"), Code.UNKNOWN_TYPE, "/type"),
                arguments(message("customer.message", "answer"), Code.UNKNOWN_TYPE, "/type"),
                arguments(message("\"1.0\"", "\"0.3\""), Code.INVALID_ENVELOPE, "/specversion"),
                arguments(message("\"id\":\"m-1\",", ""), Code.INVALID_ENVELOPE, "/id"),
                arguments(message("\"m-1\"", "7"), Code.INVALID_ENVELOPE, "/id"),
                arguments(message("\"m-1\"", "\"\""), Code.INVALID_ENVELOPE, "/id"),
                arguments(message("\"conv-7\"", "\"" + "x".repeat(201) + "\""), Code.INVALID_ENVELOPE, "/subject"),
                arguments(message("\"subject\"", "\"time\":\"yesterday\",\"subject\""), Code.INVALID_ENVELOPE, "/time"),
                arguments(message(",\"text\":\"hello\"", ""), Code.INVALID_DATA, "/data/text"),
                arguments(message("\"hello\"", "42"), Code.INVALID_DATA, "/data/text"),
                arguments(message("\"hello\"", "\"\""), Code.INVALID_DATA, "/data/text"),
                arguments(message("hello", "x".repeat(10_000)), Code.INVALID_DATA, "/data/text"),
                arguments(message("{\"id\":\"c-42\"}", "\"c-42\""), Code.INVALID_DATA, "/data/customer"),
                arguments(message("{\"id\":\"c-42\"}", "{}"), Code.INVALID_DATA, "/data/customer/id"),
                arguments(message("hello", "a\\u0000b"), Code.INVALID_TEXT, "/data/text"),
                arguments(message("hello", "\\ud800"), Code.INVALID_TEXT, "/data/text"),
                arguments(message("m-1", "\\udc00"), Code.INVALID_TEXT, "/id"),
                arguments(message("hello", "y".repeat(70_000)), Code.TOO_LARGE, null));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badMessageIsRefusedWithItsPlace(String text, Code code, String pointer) {
        ReadResult result = READER.read(text.getBytes(UTF_8), IN);

        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        Refusal refusal = ((ReadResult.Refused) result).refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] bytes = message("hello", "h?llo").getBytes(UTF_8);
        bytes[new String(bytes, UTF_8).indexOf('?')] = (byte) 0xff;

        assertThat(READER.read(bytes, IN)).isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void tombstoneIsRefused() {
        assertThat(READER.read(null, IN)).isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void refusalNamesTheMessageWhenItsIdCanBeRead() {
        ReadResult result = READER.read(message("\"hello\"", "42").getBytes(UTF_8), IN);

        Refusal refusal = ((ReadResult.Refused) result).refusal();
        assertThat(refusal.id()).isEqualTo("m-1");
        assertThat(refusal.subject()).isEqualTo("conv-7");
    }

    @Test
    void fieldsThatNobodyKnowsAreIgnored() {
        String more = message("\"data\":", "\"newfield\":{\"a\":[1]},\"data\":");

        assertThat(READER.read(more.getBytes(UTF_8), IN)).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void emojiAndOtherScriptsAreAccepted() {
        String text = message("hello", "où est ma commande 📦? 我的订单");

        assertThat(READER.read(text.getBytes(UTF_8), IN)).isInstanceOf(ReadResult.Read.class);
    }

    @Property(tries = 500)
    void arbitraryBytesNeverThrow(@ForAll byte[] bytes) {
        assertThat(READER.read(bytes, IN)).isNotNull();
    }

    @Property(tries = 500)
    void arbitraryTextInAMessageNeverThrows(@ForAll String text) {
        String quoted = new com.fasterxml.jackson.databind.node.TextNode(text).toString();

        assertThat(READER.read(message("\"hello\"", quoted).getBytes(UTF_8), IN))
                .isNotNull();
    }
}
