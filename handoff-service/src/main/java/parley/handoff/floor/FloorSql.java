package parley.handoff.floor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The floor right now. */
public interface FloorSql {

    /** A promise is at risk three minutes before its time, and broken after it, until a person has answered. */
    @SqlQuery("""
            select count(*) filter (where state in ('waiting', 'offered')) as waiting,
                   count(*) filter (where state = 'assigned') as talking,
                   count(*) filter (where state = 'snoozed') as snoozed,
                   count(*) filter (where answered_at is null and promised_by between now() and now() + interval '3 minutes')
                       as at_risk,
                   count(*) filter (where answered_at is null and promised_by < now()) as broken,
                   count(*) filter (where escalated_at is not null) as overdue,
                   min(requested_at) filter (where state in ('waiting', 'offered')) as oldest
            from handoff where state <> 'resolved'
            """)
    @RegisterConstructorMapper(Standing.class)
    Standing standing();

    /** Who is there, and what they did since midnight UTC. */
    @SqlQuery("""
            select u.id, u.name, coalesce(u.seen_at > now() - interval '25 seconds', false) as present,
                   (select count(*) from handoff h where h.state = 'assigned' and h.advisor = u.id) as talking_with,
                   count(a.id) filter (where a.action = 'replied') as replied,
                   count(a.id) filter (where a.action = 'closed') as resolved
            from desk_user u
            left join audit a on a.actor = u.id and a.at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'
            where u.active and exists (
                select from desk_grant g where g.user_id = u.id and g.role in ('advisor', 'lead') and (g.brand = '*' or sees(g.brand)))
            group by u.id, u.name, u.seen_at
            order by present desc, u.name
            """)
    @RegisterConstructorMapper(OnFloor.class)
    List<OnFloor> advisors();

    /** Who talks with whom: the longest first. */
    @SqlQuery("""
            select h.advisor, h.brand, h.id, coalesce(h.customer_name, h.customer_id) as customer, h.since,
                   h.waits_since is not null or h.answered_at is null as customer_waits
            from handoff h where h.state = 'assigned'
            order by h.since limit 1000
            """)
    @RegisterConstructorMapper(Talk.class)
    List<Talk> talks();

    /**
     * Deadlines that were missed, promises that are broken or must be kept in the next three minutes; the most urgent first.
     */
    @SqlQuery("""
            select h.brand, h.id, coalesce(h.customer_name, h.customer_id) as customer,
                   coalesce(nullif(h.understanding ->> 'label', ''), h.understanding ->> 'intent', h.reason) as topic,
                   u.name as advisor, h.promised_by, h.escalated_at is not null as overdue
            from handoff h left join desk_user u on u.id = h.advisor
            where h.state <> 'resolved'
              and (h.escalated_at is not null or (h.answered_at is null and h.promised_by < now() + interval '3 minutes'))
            order by overdue desc, coalesce(h.escalated_at, h.promised_by) limit 50
            """)
    @RegisterConstructorMapper(Risk.class)
    List<Risk> risks();

    /** What people wait for, the most first. */
    @SqlQuery("""
            select brand, coalesce(nullif(understanding ->> 'label', ''), understanding ->> 'intent', reason) as topic,
                   count(*) as waiting, min(requested_at) as oldest
            from handoff where state in ('waiting', 'offered')
            group by 1, 2 order by waiting desc, oldest limit 50
            """)
    @RegisterConstructorMapper(Topic.class)
    List<Topic> topics();

    /** What is waited for by skill, the most first, and how many who have the skill are there. */
    @SqlQuery("""
            select h.brand, h.skill, count(*) as waiting, min(h.requested_at) as oldest,
                   (select count(*) from desk_user u
                    where u.active and u.seen_at > now() - interval '25 seconds' and u.availability <> 'away'
                      and exists (select from desk_grant g where g.user_id = u.id and g.role in ('advisor', 'lead')
                                    and g.brand in ('*', h.brand))
                      and (h.skill is null
                           or exists (select from desk_skill s where s.user_id = u.id and s.skill = h.skill))) as present
            from handoff h where h.state in ('waiting', 'offered')
            group by h.brand, h.skill order by waiting desc, oldest limit 50
            """)
    @RegisterConstructorMapper(Skill.class)
    List<Skill> skills();

    /** Counts of what is open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            int waiting,
            int talking,
            int snoozed,
            int atRisk,
            int broken,
            int overdue,
            @Nullable Instant oldest) {}

    /** An advisor at work. */
    record OnFloor(String id, String name, boolean present, int talkingWith, int replied, int resolved) {}

    /** One conversation with a person. */
    record Talk(String advisor, String brand, String id, String customer, Instant since, boolean customerWaits) {}

    /**
     * A promise at risk; with whom, if somebody has it.
     *
     * @param overdue a deadline was missed, and no person answered since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Risk(
            String brand,
            String id,
            String customer,
            String topic,
            @Nullable String advisor,
            Instant promisedBy,
            boolean overdue) {}

    /**
     * Who waits for one skill of a brand, or for anybody.
     *
     * @param present advisors who could take it as far as the skill goes, and are not away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Skill(String brand, @Nullable String skill, int waiting, Instant oldest, int present) {}

    /** One kind of question. */
    record Topic(String brand, String topic, int waiting, Instant oldest) {}
}
