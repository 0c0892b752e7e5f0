package parley.handoff.advisor;

import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who wants to be offered work. */
public interface AvailabilitySql {

    @SqlQuery("select availability from desk_user where id = :id")
    String of(@Bind("id") String user);

    /** Whoever says anything is there. */
    @SqlUpdate("update desk_user set availability = :availability, missed = 0 where id = :id")
    void set(@Bind("id") String user, @Bind("availability") String availability);

    /** Whoever takes something is there. */
    @SqlUpdate("update desk_user set missed = 0 where id = :id and missed > 0")
    void atWork(@Bind("id") String user);

    /** Of everybody who was there lately. */
    @SqlQuery("select id, availability from desk_user where seen_at > now() - interval '1 minute'")
    @KeyColumn("id")
    @ValueColumn("availability")
    Map<String, String> all();
}
