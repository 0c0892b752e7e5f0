package parley.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import parley.messages.Json;

/**
 * What the watch looks at of an event; the rest is skipped, so that the load takes little of the machine that it measures.
 *
 * @param seq 0 where the event is no entry
 */
record Seen(String id, String type, @Nullable String causationId, int seq) {

    /** @throws IOException if the bytes are no JSON object */
    static Seen read(byte[] json) throws IOException {
        String id = "";
        String type = "";
        String causationId = null;
        int seq = 0;
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "id" -> id = parser.getText();
                    case "type" -> type = parser.getText();
                    case "causationid" -> causationId = parser.getText();
                    case "seq" -> seq = parser.getIntValue();
                    default -> parser.skipChildren();
                }
            }
        }
        return new Seen(id, type, causationId, seq);
    }
}
