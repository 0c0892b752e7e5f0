package parley.handoff.promise;

import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The queue of a brand and the people who serve it. */
interface TrafficSql {

    /** People who serve several brands are kept busy by all of them, so all that they could be given counts as ahead. */
    @SqlQuery("""
            with here as (
                select u.id, u.capacity from desk_user u
                where u.active and u.availability <> 'away' and u.seen_at > now() - interval '25 seconds'
                  and exists (select from desk_grant g
                              where g.user_id = u.id and g.role in ('advisor', 'lead') and g.brand in (:brand, '*'))
            ), served as (
                select distinct g.brand from desk_grant g join here on here.id = g.user_id
                where g.role in ('advisor', 'lead')
            )
            select (select count(*) from handoff h
                    where h.state in ('waiting', 'offered')
                      and (h.brand = :brand or exists (select from served s where s.brand in (h.brand, '*')))) as ahead,
                   (select coalesce(sum(capacity), 0) from here) as places,
                   (select coalesce(sum(h.weight), 0) from handoff h join here on here.id = h.advisor
                    where h.state = 'assigned') as taken
            """)
    @RegisterConstructorMapper(Crowd.class)
    Crowd crowd(@Bind("brand") String brand);

    /** Of the last conversations that were closed within a week. */
    @SqlQuery("""
            with closed as (
                select handoff_id, id, at from audit
                where brand = :brand and action = 'closed' and at > now() - interval '7 days'
                order by at desc limit 200
            ), taken as (
                select c.at as closed_at,
                       (select a.at from audit a
                        where a.brand = :brand and a.handoff_id = c.handoff_id and a.action = 'claimed' and a.id < c.id
                        order by a.id desc limit 1) as claimed_at,
                       (select a.at from audit a
                        where a.brand = :brand and a.handoff_id = c.handoff_id and a.action = 'replied'
                        order by a.id limit 1) as replied_at,
                       (select a.at from audit a
                        where a.brand = :brand and a.handoff_id = c.handoff_id and a.action = 'claimed'
                        order by a.id limit 1) as first_claimed_at
                from closed c
            )
            select count(*) as closed, coalesce(sum(extract(epoch from closed_at - claimed_at)), 0)::float8 as handling_seconds,
                   (percentile_disc(0.9) within group (order by extract(epoch from replied_at - first_claimed_at)))::float8
                       as pick_up_seconds
            from taken
            """)
    @RegisterConstructorMapper(Pace.class)
    Pace pace(@Bind("brand") String brand);

    /** How many stand there, and how much the people who are there can bear. */
    record Crowd(int ahead, int places, int taken) {}

    /**
     * How fast people were.
     *
     * @param handlingSeconds of all together
     * @param pickUpSeconds that nine of ten needed; absent if nobody replied
     */
    record Pace(
            int closed, double handlingSeconds, @Nullable Double pickUpSeconds) {}
}
