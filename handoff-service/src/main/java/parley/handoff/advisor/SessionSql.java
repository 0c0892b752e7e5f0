package parley.handoff.advisor;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Sessions of the desk, by the digest of their secret. */
public interface SessionSql {

    @SqlUpdate("insert into desk_session (digest, user_id, created_at, seen_at) values (:digest, :user, now(), now())")
    void insert(@Bind("digest") byte[] digest, @Bind("user") String user);

    /** The user of a session that is neither idle nor too old. */
    @SqlQuery("""
            select s.user_id from desk_session s join desk_user u on u.id = s.user_id and u.active
            where s.digest = :digest
              and s.seen_at > now() - make_interval(secs => :idleSeconds)
              and s.created_at > now() - make_interval(secs => :longestSeconds)
            """)
    Optional<String> user(
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
}
