package parley.handoff.queue;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The audit log; it can only grow. */
public interface AuditSql {

    @SqlUpdate("""
            insert into audit (brand, handoff_id, at, action, actor, fence, detail)
            values (:k.brand, :k.id, :at, :e.action, :e.actor, :fence, cast(:e.detail as jsonb))
            """)
    void insert(
            @BindMethods("k") HandoffKey key,
            @Bind("at") Instant at,
            @Bind("fence") long fence,
            @BindMethods("e") AuditEntry entry);

    /** The same for what is no move; the fence is the handoff's own. */
    @SqlUpdate("""
            insert into audit (brand, handoff_id, at, action, actor, fence, detail)
            select brand, id, cast(:at as timestamptz), :e.action, :e.actor, fence, cast(:e.detail as jsonb)
            from handoff where brand = :k.brand and id = :k.id
            """)
    void insertNow(@BindMethods("k") HandoffKey key, @Bind("at") Instant at, @BindMethods("e") AuditEntry entry);
}
