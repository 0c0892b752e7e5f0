package parley.outbox;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** How both services talk to PostgreSQL: SQL in the open through Jdbi. */
public final class Database {

    private Database() {}

    public static Jdbi jdbi(DataSource source) {
        return Jdbi.create(source).installPlugin(new SqlObjectPlugin()).registerArgument(new TypedArrays());
    }
}
