package parley.handoff.promise;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import parley.handoff.queue.HandoffKey;

/** Promises that were told, and what became of each. */
interface PromiseSql {

    /** The engine's own promise is the first. */
    @SqlUpdate("""
            insert into promise (brand, handoff_id, number, told_at, by)
            select h.brand, h.id, 1, h.requested_at, h.promised_by
            from handoff_change c join handoff h on h.brand = c.brand and h.id = c.handoff_id
            where c.brand = :brand and c.seq > :after and c.seq <= :upTo
            on conflict do nothing
            """)
    void begin(@Bind("brand") String brand, @Bind("after") long after, @Bind("upTo") long upTo);

    /** A person answered, or the matter ended before anybody had to. */
    @SqlUpdate("""
            update promise p
            set outcome = case when coalesce(h.answered_at, h.since) > p.by then 'broken'
                               when h.answered_at is null then 'void' else 'kept' end,
                settled_at = coalesce(h.answered_at, h.since)
            from handoff_change c join handoff h on h.brand = c.brand and h.id = c.handoff_id
            where c.brand = :brand and c.seq > :after and c.seq <= :upTo
              and p.brand = h.brand and p.handoff_id = h.id and p.outcome = 'open'
              and (h.answered_at is not null or h.state = 'resolved')
            """)
    void settle(@Bind("brand") String brand, @Bind("after") long after, @Bind("upTo") long upTo);

    /** Nobody answered, and nobody said that it would take longer. */
    @SqlUpdate("""
            update promise p set outcome = 'broken', settled_at = p.by
            from handoff h
            where p.outcome = 'open' and p.by <= now() and h.brand = p.brand and h.id = p.handoff_id
              and h.answered_at is null
            """)
    int breakOverdue();

    /** Promises that come near while nobody has the matter. */
    @SqlQuery("""
            select h.brand, h.id, h.conversation_id, h.request_id from handoff h
            where h.state in ('waiting', 'offered') and h.answered_at is null
              and h.promised_by < now() + make_interval(secs => :seconds)
            order by h.brand, h.id limit :limit for update of h skip locked
            """)
    @RegisterConstructorMapper(Waiting.class)
    List<Waiting> near(@Bind("seconds") long seconds, @Bind("limit") int limit);

    @SqlUpdate("""
            update promise set outcome = 'renewed', settled_at = now()
            where brand = :brand and handoff_id = :id and outcome = 'open'
            """)
    void replace(@BindMethods HandoffKey key);

    @SqlUpdate("""
            insert into promise (brand, handoff_id, number, told_at, by)
            select :k.brand, :k.id, coalesce(max(number), 0) + 1, now(), cast(:by as timestamptz)
            from promise where brand = :k.brand and handoff_id = :k.id
            """)
    void tell(@BindMethods("k") HandoffKey key, @Bind("by") Instant by);

    @SqlUpdate("update handoff set promised_by = :by where brand = :k.brand and id = :k.id")
    void show(@BindMethods("k") HandoffKey key, @Bind("by") Instant by);

    /** A handoff whose promise comes near. */
    record Waiting(String brand, String id, String conversationId, String requestId) {
        HandoffKey key() {
            return new HandoffKey(brand, id);
        }
    }
}
