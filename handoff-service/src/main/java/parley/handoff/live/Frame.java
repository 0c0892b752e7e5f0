package parley.handoff.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import parley.messages.Json;

/** What goes to browsers over the WebSocket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Frame.Rows.class, name = "rows"),
    @JsonSubTypes.Type(value = Frame.Ahead.class, name = "ahead"),
    @JsonSubTypes.Type(value = Frame.Tick.class, name = "tick"),
    @JsonSubTypes.Type(value = Frame.Lookers.class, name = "lookers"),
    @JsonSubTypes.Type(value = Frame.Reload.class, name = "reload")
})
sealed interface Frame {

    /**
     * All rows of a brand that changed after {@code from} up to {@code to}. Whoever has not seen {@code from} has a gap and
     * asks for it.
     */
    record Rows(String brand, long from, long to, List<QueueRows.DueRow> rows) implements Frame {}

    /** Rows before their turn: newer than those shown, and no word on what else changed. */
    record Ahead(List<QueueRows.DueRow> rows) implements Frame {}

    /**
     * The time of the server, and where each brand stands: silence is no proof that nothing happened.
     *
     * @param availability whether the reader is offered work; the desk sets absent advisors away
     */
    record Tick(Instant now, Map<String, Long> standing, String availability) implements Frame {}

    /** Colleagues at the conversation that this browser shows. */
    record Lookers(String brand, String id, List<Looker> others) implements Frame {}

    /** One of them. */
    record Looker(String name, boolean typing) {}

    /** Too much happened meanwhile: fetch the lists anew. */
    record Reload() implements Frame {}

    /** As it goes over the wire. */
    default String json() {
        try {
            return Json.MAPPER.writerFor(Frame.class).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a frame can always be written", e);
        }
    }
}
