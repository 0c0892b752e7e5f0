package parley.handoff.floor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** How the last days went: everything is derived from one row per handoff, which is derived from the audit log. */
public interface ReportSql {

    /** One handoff's course. Human time runs from each claim until the advisor let go; what the assistant did is not in it. */
    @SqlQuery("""
            with moves as (
                select brand, handoff_id, action, actor, at,
                       lead(at) over (partition by brand, handoff_id order by id) as next_at,
                       max(case when action = 'claimed' then id end) over w as claim,
                       max(case when action in ('returned', 'lease_expired', 'passed_on', 'put_aside', 'closed') then id end)
                           over w as let_go
                from audit
                where action not in ('noted', 'asked_again') and action not like 'suggestion%'
                window w as (partition by brand, handoff_id order by id)
            ), courses as (
                select brand, handoff_id,
                       min(at) filter (where action = 'requested') as asked,
                       min(at) filter (where action = 'replied') as answered,
                       max(at) filter (where action = 'closed') as closed,
                       max(actor) filter (where action = 'closed') as closed_by,
                       count(*) filter (where action = 'replied') as replies,
                       extract(epoch from sum(next_at - at) filter (where claim > coalesce(let_go, 0)))::bigint as human_seconds
                from moves group by brand, handoff_id
            )
            select c.brand, c.handoff_id, coalesce(h.label, h.understanding ->> 'intent', '') as topic,
                   case when coalesce(h.label, h.understanding ->> 'intent') = h.understanding ->> 'intent'
                        then h.understanding ->> 'label'
                        else (select guess ->> 'label' from jsonb_array_elements(h.understanding -> 'guesses') as guess
                              where guess ->> 'intent' = h.label limit 1)
                   end as topic_name, h.skill,
                   c.asked, c.answered,
                   c.closed, u.name as closed_by, c.replies, coalesce(c.human_seconds, 0) as human_seconds,
                   coalesce(c.answered, now()) <= coalesce(p.by, h.promised_by) as kept
            from courses c join handoff h on h.brand = c.brand and h.id = c.handoff_id
            left join promise p on p.brand = c.brand and p.handoff_id = c.handoff_id and p.number = 1
            left join desk_user u on u.id = c.closed_by
            where c.asked >= now() - make_interval(days => :days)
            order by c.asked
            limit 50000
            """)
    @RegisterConstructorMapper(Course.class)
    List<Course> courses(@Bind("days") int days);

    /** What became of the promises that were told in the last days. */
    @SqlQuery("""
            select count(*) as told,
                   count(*) filter (where outcome = 'kept') as kept,
                   count(*) filter (where outcome = 'renewed') as renewed,
                   count(*) filter (where outcome = 'broken') as broken,
                   count(*) filter (where outcome = 'open') as open
            from promise where told_at >= now() - make_interval(days => :days)
            """)
    @RegisterConstructorMapper(Promised.class)
    Promised promised(@Bind("days") int days);

    /** How customers found the help in the last days, by who gave it. */
    @SqlQuery("""
            select coalesce(u.name, r.advisor) as advisor, count(*) as ratings, round(avg(r.rating), 2)::float8 as average
            from rating r left join desk_user u on u.id = r.advisor
            where r.rated_at >= now() - make_interval(days => :days)
            group by r.advisor, u.name order by average desc, 1
            """)
    @RegisterConstructorMapper(Rated.class)
    List<Rated> rated(@Bind("days") int days);

    /** Ratings of one advisor; the average is of 1 to 5. */
    record Rated(String advisor, int ratings, double average) {}

    /** Counts of promises; those missing in the sum ended before anybody had to answer. */
    record Promised(int told, int kept, int renewed, int broken, int open) {}

    /** What each advisor did; two of one name are two. A handoff counts for everybody who answered in it. */
    @SqlQuery("""
            select coalesce(u.name, a.actor) as name,
                   count(distinct (a.brand, a.handoff_id)) filter (where a.action = 'replied') as handled,
                   count(*) filter (where a.action = 'replied') as replies,
                   count(*) filter (where a.action = 'closed') as resolved
            from audit a left join desk_user u on u.id = a.actor
            where a.action in ('replied', 'closed') and a.at >= now() - make_interval(days => :days)
            group by a.actor, u.name
            order by handled desc, name
            limit 500
            """)
    @RegisterConstructorMapper(AdvisorFigures.class)
    List<AdvisorFigures> advisors(@Bind("days") int days);

    /** What became of the assistant's suggestions. */
    @SqlQuery("""
            select count(*) filter (where action = 'suggestion_sent') as sent,
                   count(*) filter (where action = 'suggestion_edited') as edited,
                   count(*) filter (where action = 'suggestion_dismissed') as dismissed
            from audit
            where action like 'suggestion%' and at >= now() - make_interval(days => :days)
            """)
    @RegisterConstructorMapper(SuggestionFigures.class)
    SuggestionFigures suggestions(@Bind("days") int days);

    /** One advisor's work. */
    record AdvisorFigures(String name, int handled, int replies, int resolved) {}

    /** How advisors liked what the assistant would have said. */
    record SuggestionFigures(int sent, int edited, int dismissed) {}

    /**
     * The course of one handoff.
     *
     * @param topicName what customers read for the topic, where the engine named it
     * @param skill that it asks of whoever answers it
     * @param humanSeconds while an advisor had it
     * @param kept a person answered by the time that was promised first, or that time has not come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Course(
            String brand,
            String handoffId,
            String topic,
            @Nullable String topicName,
            @Nullable String skill,
            Instant asked,
            @Nullable Instant answered,
            @Nullable Instant closed,
            @Nullable String closedBy,
            int replies,
            long humanSeconds,
            boolean kept) {}
}
