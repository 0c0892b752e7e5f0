package parley.handoff.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a handoff as the transitions see it. */
public final class HandoffMapper implements RowMapper<Handoff> {

    @Override
    public Handoff map(ResultSet row, StatementContext context) throws SQLException {
        return new Handoff(
                new HandoffKey(row.getString("brand"), row.getString("id")),
                row.getString("conversation_id"),
                row.getString("request_id"),
                state(row),
                row.getLong("fence"),
                row.getLong("version"));
    }

    private static HandoffState state(ResultSet row) throws SQLException {
        Instant since = instant(row, "since");
        String advisor = row.getString("advisor");
        return switch (row.getString("state")) {
            case "waiting" -> new HandoffState.Waiting(since, advisor);
            case "offered" ->
                new HandoffState.Offered(since, advisor, row.getString("offered_to"), instant(row, "offer_until"));
            case "assigned" -> new HandoffState.Assigned(since, advisor, instant(row, "lease_until"));
            case "snoozed" -> new HandoffState.Snoozed(since, advisor, instant(row, "wake_at"));
            case "resolved" -> new HandoffState.Resolved(since, advisor, row.getString("label"));
            default -> throw new SQLException("no such state: " + row.getString("state"));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
