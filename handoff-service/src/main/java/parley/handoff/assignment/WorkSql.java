package parley.handoff.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffMapper;

/** What waits, as the assigner sees it. */
@RegisterConstructorMapper(WorkSql.WorkRow.class)
@RegisterConstructorMapper(WorkSql.LetPass.class)
interface WorkSql {

    /** In the order of {@link Assigner#queueOrder()}, a page at a time: nothing is left out, however long the queue. */
    @SqlQuery(WorkRow.SELECT + """
             where state = 'waiting'
            order by escalated_at is null, customer_waits_since - make_interval(secs => priority * :headStart), brand, id
            limit :limit offset :offset
            """)
    List<WorkRow> waiting(
            @Bind("headStart") long headStartSeconds, @Bind("limit") int limit, @Bind("offset") int offset);

    @SqlQuery(WorkRow.SELECT + " where brand = :brand and id = :id and state in ('waiting', 'offered')")
    Optional<WorkRow> one(@BindMethods HandoffKey key);

    /** How many of its brand stand before one that waits. */
    @SqlQuery("""
            with queue as (
            """ + WorkRow.SELECT + """
             where state in ('waiting', 'offered')), one as (select * from queue where brand = :brand and id = :id)
            select count(*) from queue q, one
            where q.brand = one.brand
              and (q.escalated_at is null, q.customer_waits_since - make_interval(secs => q.priority * :headStart), q.brand, q.id)
                  < (one.escalated_at is null, one.customer_waits_since - make_interval(secs => one.priority * :headStart),
                     one.brand, one.id)
            """)
    int before(@BindMethods HandoffKey key, @Bind("headStart") long headStartSeconds);

    @SqlQuery("select brand, handoff_id, advisor, at from let_pass where at > now() - make_interval(secs => :seconds)")
    List<LetPass> letPass(@Bind("seconds") long seconds);

    @SqlUpdate("""
            insert into let_pass (brand, handoff_id, advisor, at) values (:brand, :id, :advisor, now())
            on conflict (brand, handoff_id, advisor) do update set at = excluded.at
            """)
    void passed(@BindMethods HandoffKey key, @Bind("advisor") String advisor);

    @SqlUpdate("delete from let_pass where at < now() - interval '1 day'")
    void forget();

    /** Passed over if somebody is just doing something with it: the next look takes it. */
    @SqlQuery("select * from handoff where brand = :brand and id = :id and state = 'waiting' for update skip locked")
    @UseRowMapper(HandoffMapper.class)
    Optional<Handoff> lockFree(@BindMethods HandoffKey key);

    /** A handoff that waits, in its row. */
    record WorkRow(
            String brand,
            String id,
            @Nullable String skill,
            int skillLevel,
            String language,
            int priority,
            int weight,
            Instant customerWaitsSince,
            Instant since,
            @Nullable String advisor,
            @Nullable Instant escalatedAt) {

        /** Who was answered once waits from their next word on; who was not, from the first. */
        static final String SELECT = """
                select * from (
                    select brand, id, skill, skill_level, left(language, 2) as language, priority, weight, state,
                           case when answered_at is null then requested_at else coalesce(waits_since, since) end
                               as customer_waits_since,
                           since, advisor, escalated_at
                    from handoff) as work""";

        HandoffKey key() {
            return new HandoffKey(brand, id);
        }

        Work work(Map<HandoffKey, Map<String, Instant>> letPass) {
            return new Work(
                    key(),
                    new Demand(skill, skillLevel, language, priority, weight),
                    customerWaitsSince,
                    since,
                    advisor,
                    escalatedAt != null,
                    letPass.getOrDefault(key(), Map.of()));
        }
    }

    /** Somebody was asked and did not take it. */
    record LetPass(String brand, String handoffId, String advisor, Instant at) {
        HandoffKey key() {
            return new HandoffKey(brand, handoffId);
        }
    }
}
