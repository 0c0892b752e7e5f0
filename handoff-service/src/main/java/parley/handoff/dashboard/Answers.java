package parley.handoff.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import parley.handoff.live.QueueSql;
import parley.handoff.live.QueueSql.QueueRow;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.Step;
import parley.handoff.storage.DeskTransaction;

/** Answers to what an advisor does. */
final class Answers {

    private Answers() {}

    /** The handoff as it stands now. */
    static Response row(DeskTransaction tx, HandoffKey key) {
        return tx.sql(QueueSql.class)
                .row(key.brand(), key.id())
                .map(row -> Response.ok(row).build())
                .orElseGet(Answers::notFound);
    }

    /** Why not, and how it stands instead. */
    static Response refused(DeskTransaction tx, HandoffKey key, Step.Reason reason) {
        QueueRow row = tx.sql(QueueSql.class).row(key.brand(), key.id()).orElse(null);
        return Response.status(Response.Status.CONFLICT)
                .entity(new Refused(reason.wireName(), row))
                .build();
    }

    static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }

    /** A refusal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(String reason, @Nullable QueueRow row) {}
}
