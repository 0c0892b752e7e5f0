package parley.handoff.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import parley.handoff.intake.RequestSql.RequestRow;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.Json;

/** Requests as rows. */
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

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was read as JSON can be written", e);
        }
    }
}
