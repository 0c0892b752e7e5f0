package parley.handoff.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import parley.handoff.intake.RequestSql.LineRow;
import parley.handoff.intake.RequestSql.RequestRow;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.Line;
import parley.messages.Json;

/** Messages as rows. */
final class Rows {

    private Rows() {}

    static RequestRow of(HandoffRequested request) {
        return new RequestRow(
                request.brand(),
                request.handoffId(),
                request.conversationId(),
                request.customer().id(),
                request.customer().name(),
                request.language(),
                request.customer().timeZone(),
                request.reason(),
                request.question(),
                json(request.understanding()),
                json(request.facts()),
                request.draft() == null ? null : json(request.draft()),
                request.promisedBy(),
                request.requestedAt());
    }

    static LineRow of(String brand, String conversation, Line line, @Nullable String cause) {
        return new LineRow(
                brand,
                conversation,
                line.seq(),
                line.author().kind().name(),
                line.author().name(),
                line.text(),
                line.time(),
                cause);
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was read as JSON can be written", e);
        }
    }
}
