package parley.handoff.advisor;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Sessions of the desk, by the digest of their secret. */
public interface SessionSql {

    @SqlUpdate("insert into desk_session (digest, user_id, created_at, seen_at) values (:digest, :user, now(), now())")
    void insert(@Bind("digest") byte[] digest, @Bind("user") String user);

    /** The user of a session that is neither idle nor too old, with one row for each grant: every request asks this. */
    @SqlQuery("""
            select u.id, u.name, g.brand, g.role, s.seen_at < now() - interval '1 minute' as unseen
            from desk_session s
            join desk_user u on u.id = s.user_id and u.active
            left join desk_grant g on g.user_id = u.id
            where s.digest = :digest
              and s.seen_at > now() - make_interval(secs => :idleSeconds)
              and s.created_at > now() - make_interval(secs => :longestSeconds)
            """)
    @RegisterConstructorMapper(Held.class)
    List<Held> user(
            @Bind("digest") byte[] digest,
            @Bind("idleSeconds") long idleSeconds,
            @Bind("longestSeconds") long longestSeconds);

    /** Written at most once a minute, so that reading does not become writing. */
    @SqlUpdate("""
            update desk_session set seen_at = now()
            where digest = :digest and seen_at < now() - interval '1 minute'
            """)
    int seen(@Bind("digest") byte[] digest);

    @SqlUpdate("delete from desk_session where digest = :digest")
    int delete(@Bind("digest") byte[] digest);

    @SqlUpdate("delete from desk_session where created_at < now() - make_interval(secs => :longestSeconds)")
    int forget(@Bind("longestSeconds") long longestSeconds);

    /**
     * One grant of the user of a session; without brand and role if there is none.
     *
     * @param unseen whether its last sign of life was written down more than a minute ago
     */
    record Held(
            String id,
            String name,
            @Nullable String brand,
            @Nullable String role,
            boolean unseen) {

        Stream<Grant> grant() {
            return brand == null || role == null ? Stream.of() : Stream.of(new Grant(brand, Role.stored(role)));
        }
    }
}
