package parley.handoff.escalation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.HandoffKey;
import parley.handoff.sla.Course;

/** The next deadline of each open handoff. */
interface DeadlineSql {

    /** What changed after a number; the numbers are in the order of the commits, so nothing is missed. */
    @SqlQuery("""
            select h.brand, h.id, h.state, h.since, h.requested_at, h.answered_at, h.waits_since
            from handoff_change c join handoff h on h.brand = c.brand and h.id = c.handoff_id
            where c.brand = :brand and c.seq > :after and c.seq <= :upTo
            """)
    @RegisterConstructorMapper(CourseRow.class)
    List<CourseRow> changed(@Bind("brand") String brand, @Bind("after") long after, @Bind("upTo") long upTo);

    /** A deadline that is another than before begins calm. */
    @SqlUpdate("""
            insert into deadline (brand, handoff_id, kind, warn_at, due_at)
            select d.brand, d.id, d.kind, d.warn_at::timestamptz, d.due_at::timestamptz
            from unnest(:brands::text[], :ids::text[], :kinds::text[], :warns::text[], :dues::text[])
                 as d(brand, id, kind, warn_at, due_at)
            on conflict (brand, handoff_id) do update
            set kind = excluded.kind, warn_at = excluded.warn_at, due_at = excluded.due_at, stage = 0
            where (deadline.kind, deadline.due_at) is distinct from (excluded.kind, excluded.due_at)
            """)
    void put(
            @Bind("brands") String[] brands,
            @Bind("ids") String[] ids,
            @Bind("kinds") String[] kinds,
            @Bind("warns") String[] warns,
            @Bind("dues") String[] dues);

    @SqlUpdate("""
            delete from deadline d using unnest(:brands::text[], :ids::text[]) as done(brand, id)
            where d.brand = done.brand and d.handoff_id = done.id
            """)
    void drop(@Bind("brands") String[] brands, @Bind("ids") String[] ids);

    /** It is high time: told once for each deadline. */
    @SqlQuery("""
            update deadline d set stage = 1
            from (select brand, handoff_id from deadline
                  where stage = 0 and warn_at <= now() and due_at > now()
                  order by due_at limit :limit for update skip locked) as near
            where d.brand = near.brand and d.handoff_id = near.handoff_id
            returning d.brand, d.handoff_id, d.kind, d.due_at
            """)
    @RegisterConstructorMapper(Near.class)
    List<Near> warn(@Bind("limit") int limit);

    /** It is too late: told once for each deadline. */
    @SqlQuery("""
            update deadline d set stage = 2
            from (select brand, handoff_id from deadline
                  where stage < 2 and due_at <= now()
                  order by due_at limit :limit for update skip locked) as missed
            where d.brand = missed.brand and d.handoff_id = missed.handoff_id
            returning d.brand, d.handoff_id, d.kind, d.due_at
            """)
    @RegisterConstructorMapper(Near.class)
    List<Near> escalate(@Bind("limit") int limit);

    /** From the first deadline that it missed until a person answers. */
    @SqlUpdate("""
            update handoff set escalated_at = coalesce(escalated_at, now())
            where brand = :brand and id = :id and state <> 'resolved'
            """)
    int mark(@Bind("brand") String brand, @Bind("id") String id);

    /** What a deadline depends on. */
    record CourseRow(
            String brand,
            String id,
            String state,
            Instant since,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant waitsSince) {

        Course course() {
            return new Course(requestedAt, answeredAt, waitsSince, state.equals("resolved") ? since : null);
        }
    }

    /** A deadline that comes near or has passed. */
    record Near(String brand, String handoffId, String kind, Instant dueAt) {
        HandoffKey key() {
            return new HandoffKey(brand, handoffId);
        }
    }
}
