package parley.handoff.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Views in their rows, each of one user. */
interface ViewSql {

    @SqlQuery("select id, name, list, wanted from saved_view where user_id = :user order by name, id")
    @RegisterConstructorMapper(Kept.class)
    List<Kept> of(@Bind("user") String user);

    @SqlQuery("select count(*) from saved_view where user_id = :user and id <> :id")
    int others(@Bind("user") String user, @Bind("id") String id);

    @SqlUpdate("""
            insert into saved_view (user_id, id, name, list, wanted)
            values (:user, :id, :v.name, :v.list, cast(:wanted as jsonb))
            on conflict (user_id, id) do update
            set name = excluded.name, list = excluded.list, wanted = excluded.wanted
            """)
    void put(
            @Bind("user") String user,
            @Bind("id") String id,
            @BindMethods("v") SavedView view,
            @Bind("wanted") String wanted);

    @SqlUpdate("delete from saved_view where user_id = :user and id = :id")
    int delete(@Bind("user") String user, @Bind("id") String id);

    /** A view with its id. */
    record Kept(
            String id,
            String name,
            String list,
            @JsonRawValue String wanted) {}
}
