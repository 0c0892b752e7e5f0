package parley.handoff.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import parley.handoff.live.QueueRows;
import parley.handoff.live.QueueRows.DueRow;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.Step;
import parley.handoff.storage.DeskTransaction;

/** Answers to what an advisor does. */
@ApplicationScoped
public class Answers {

    private final QueueRows rows;

    public Answers(QueueRows rows) {
        this.rows = rows;
    }

    Response of(DeskTransaction tx, HandoffKey key, Step step) {
        return step instanceof Step.Refused refused
                ? refused(tx, key, refused.reason().wireName())
                : row(tx, key);
    }

    /** The handoff as it stands now. */
    Response row(DeskTransaction tx, HandoffKey key) {
        return rows.row(tx, key).map(row -> Response.ok(row).build()).orElseGet(Answers::notFound);
    }

    /** Why not, and how it stands instead. */
    Response refused(DeskTransaction tx, HandoffKey key, String reason) {
        DueRow row = rows.row(tx, key).orElse(null);
        return Response.status(Response.Status.CONFLICT)
                .entity(new Refused(reason, row))
                .build();
    }

    static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }

    /** A refusal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refused(String reason, @Nullable DueRow row) {}
}
