package parley.handoff.advisor;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who else answers, and who of them is there. */
public interface ColleagueSql {

    /** A browser of this user gave a sign of life. */
    @SqlUpdate("update desk_user set seen_at = now() where id = :id")
    void seen(@Bind("id") String id);

    /** Everybody who may answer for a brand. Signs of life come every ten seconds. */
    @SqlQuery("""
            select u.id, u.name, u.availability, coalesce(u.seen_at > now() - interval '25 seconds', false) as present,
                   (select count(*) from handoff h where h.state = 'assigned' and h.advisor = u.id) as busy_with
            from desk_user u
            where u.active and exists (
                select from desk_grant g
                where g.user_id = u.id and g.role in ('advisor', 'lead') and g.brand in (:brand, '*'))
            order by present desc, busy_with, u.name
            """)
    @RegisterConstructorMapper(Colleague.class)
    List<Colleague> ofBrand(@Bind("brand") String brand);

    /**
     * Somebody to pass a handoff to.
     *
     * @param busyWith how many conversations they have, of the brands that the reader sees
     */
    record Colleague(String id, String name, String availability, boolean present, int busyWith) {}
}
