package parley.handoff.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.handoff.live.QueueSql.QueueRow;
import parley.handoff.queue.HandoffKey;
import parley.handoff.sla.Course;
import parley.handoff.sla.Deadline;
import parley.handoff.sla.Sla;
import parley.handoff.sla.SlaConfig;
import parley.handoff.storage.DeskTransaction;

/** Rows as the lists show them: with what is due next. */
@ApplicationScoped
public class QueueRows {

    private final Sla sla;

    public QueueRows(SlaConfig config) {
        this.sla = config.sla();
    }

    /** Everything open, and what was resolved last. */
    public List<DueRow> open(DeskTransaction tx, int resolved) {
        return tx.sql(QueueSql.class).open(resolved).stream().map(this::due).toList();
    }

    /** What changed after a number, up to another. */
    List<DueRow> changed(DeskTransaction tx, String brand, long after, long upTo) {
        return tx.sql(QueueSql.class).changed(brand, after, upTo).stream()
                .map(this::due)
                .toList();
    }

    /** One handoff, if this transaction may see it. */
    public Optional<DueRow> row(DeskTransaction tx, HandoffKey key) {
        return tx.sql(QueueSql.class).row(key.brand(), key.id()).map(this::due);
    }

    private DueRow due(QueueRow row) {
        Instant resolvedAt = row.state().equals("resolved") ? row.since() : null;
        Course course = new Course(row.requestedAt(), row.answeredAt(), row.waitsSince(), resolvedAt);
        return sla.next(course)
                .map(deadline -> new DueRow(row, deadline.kind(), deadline.warnAt(), earliest(row, deadline)))
                .orElseGet(() -> new DueRow(row, null, null, null));
    }

    /** What the customer was told counts, where it is less than what was agreed. */
    private static Instant earliest(QueueRow row, Deadline deadline) {
        boolean promised = deadline.kind() == Deadline.Kind.FIRST_RESPONSE
                && row.promisedBy().isBefore(deadline.due());
        return promised ? row.promisedBy() : deadline.due();
    }

    /**
     * A row with its deadline; without one once it is resolved.
     *
     * @param warnAt when it is high time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DueRow(
            @JsonUnwrapped QueueRow row,
            Deadline.@Nullable Kind dueFor,
            @Nullable Instant warnAt,
            @Nullable Instant dueAt) {}
}
