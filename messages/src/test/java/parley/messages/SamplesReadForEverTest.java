package parley.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message that was once on the wire reads for ever, and is written as it was read. */
class SamplesReadForEverTest {

    private static final MessageReader READER = new MessageReader(Schemas.load());

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void sampleOfVersionOneReads(MessageType type) throws IOException {
        byte[] sample = sample(type);

        ReadResult result = READER.read(sample, EnumSet.allOf(MessageType.class));

        assertThat(result).isInstanceOf(ReadResult.Read.class);
        Envelope<?> envelope = ((ReadResult.Read) result).envelope();
        assertThat(envelope.data()).isInstanceOf(type.record());
        assertThat(Json.MAPPER.readTree(Json.bytes(envelope))).isEqualTo(Json.MAPPER.readTree(sample));
    }

    static byte[] sample(MessageType type) throws IOException {
        String path = "/samples/" + type.schemaName() + "/v1.json";
        try (InputStream in = SamplesReadForEverTest.class.getResourceAsStream(path)) {
            assertThat(in).as("every message needs a sample at %s", path).isNotNull();
            return in.readAllBytes();
        }
    }
}
