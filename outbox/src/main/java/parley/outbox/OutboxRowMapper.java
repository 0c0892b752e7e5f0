package parley.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a stored message. */
public final class OutboxRowMapper implements RowMapper<OutboxRow> {

    @Override
    public OutboxRow map(ResultSet row, StatementContext context) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                new OutboxMessage(
                        row.getString("origin"),
                        row.getString("topic"),
                        row.getString("key"),
                        Headers.read(row.getString("headers")),
                        row.getBytes("payload")));
    }
}
