package parley.engine.accounts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Facts as they were told, and the account as it stands. */
@RegisterConstructorMapper(StoredFact.class)
@RegisterConstructorMapper(PlacedReading.class)
interface AccountSql {

    @SqlQuery("""
            insert into fact (brand, entry_id, customer_id, kind, number, business_time, recorded_at, body)
            select f.brand, f.entry_id, f.customer_id, f.kind, f.number, f.business_time::timestamptz, :now, f.body
            from unnest(:brands::text[], :entryIds::text[], :customerIds::text[], :kinds::text[], :numbers::text[],
                        :businessTimes::text[], :bodies::text[])
                 as f(brand, entry_id, customer_id, kind, number, business_time, body)
            on conflict do nothing
            returning entry_id
            """)
    List<String> insertFacts(
            @Bind("brands") String[] brands,
            @Bind("entryIds") String[] entryIds,
            @Bind("customerIds") String[] customerIds,
            @Bind("kinds") String[] kinds,
            @Bind("numbers") String[] numbers,
            @Bind("businessTimes") String[] businessTimes,
            @Bind("bodies") String[] bodies,
            @Bind("now") Instant now);

    @SqlUpdate("""
            insert into account
                   (brand, customer_id, kind, number, series, entry_id, business_time, recorded_at, body)
            select f.brand, f.customer_id, f.kind, f.number, f.series, f.entry_id, f.business_time::timestamptz, :now, f.body
            from unnest(:brands::text[], :entryIds::text[], :customerIds::text[], :kinds::text[], :numbers::text[],
                        :series::text[], :businessTimes::text[], :bodies::text[])
                 as f(brand, entry_id, customer_id, kind, number, series, business_time, body)
            on conflict (brand, customer_id, kind, number) do update
            set entry_id = excluded.entry_id, business_time = excluded.business_time,
                recorded_at = excluded.recorded_at, body = excluded.body
            where excluded.business_time >= account.business_time
            """)
    int upsertAccount(
            @Bind("brands") String[] brands,
            @Bind("entryIds") String[] entryIds,
            @Bind("customerIds") String[] customerIds,
            @Bind("kinds") String[] kinds,
            @Bind("numbers") String[] numbers,
            @Bind("series") String[] series,
            @Bind("businessTimes") String[] businessTimes,
            @Bind("bodies") String[] bodies,
            @Bind("now") Instant now);

    @SqlQuery("""
            select a.brand, a.entry_id, a.customer_id, a.kind, a.number, a.series, a.business_time, a.recorded_at, a.body
            from unnest(:brands::text[], :customerIds::text[], :kinds::text[], :limits::bigint[])
                 as wanted(brand, customer_id, kind, most)
            cross join lateral (
                select * from account
                where account.brand = wanted.brand and account.customer_id = wanted.customer_id
                  and account.kind = wanted.kind
                order by account.business_time desc
                limit wanted.most
            ) as a
            """)
    List<StoredFact> newest(
            @Bind("brands") String[] brands,
            @Bind("customerIds") String[] customerIds,
            @Bind("kinds") String[] kinds,
            @Bind("limits") Long[] limits);

    /** Everything of a kind between two instants, newest first. */
    @SqlQuery("""
            select brand, entry_id, customer_id, kind, number, series, business_time, recorded_at, body
            from account
            where brand = :brand and customer_id = :customerId and kind = :kind
              and business_time >= :from and business_time < :until
            order by business_time desc
            limit :limit
            """)
    List<StoredFact> between(
            @Bind("brand") String brand,
            @Bind("customerId") String customerId,
            @Bind("kind") String kind,
            @Bind("from") Instant from,
            @Bind("until") Instant until,
            @Bind("limit") int limit);

    /** Each thing as it stood at an instant, by all that is known now; walked by the index, thing by thing. */
    @SqlQuery("""
            select distinct on (f.number)
                   f.brand, f.entry_id, f.customer_id, f.kind, f.number, '' as series, f.business_time, f.recorded_at, f.body
            from fact f
            where f.brand = :brand and f.customer_id = :customerId and f.kind = :kind and f.business_time <= :before
            order by f.number, f.business_time desc, f.arrival desc
            limit :limit
            """)
    List<StoredFact> standingAt(
            @Bind("brand") String brand,
            @Bind("customerId") String customerId,
            @Bind("kind") String kind,
            @Bind("before") Instant before,
            @Bind("limit") int limit);

    /** For each indicator the last reading before an instant: the index is walked from indicator to indicator. */
    @SqlQuery("""
            select wanted.place,
                   a.brand, a.entry_id, a.customer_id, a.kind, a.number, a.series, a.business_time, a.recorded_at, a.body
            from unnest(:brands::text[], :customerIds::text[], :before::text[])
                 with ordinality as wanted(brand, customer_id, before, place)
            cross join lateral (
                with recursive indicator(series) as (
                    (select min(series) from account
                     where brand = wanted.brand and customer_id = wanted.customer_id and kind = 'reading')
                    union all
                    select (select min(account.series) from account
                            where account.brand = wanted.brand and account.customer_id = wanted.customer_id
                              and account.kind = 'reading' and account.series > indicator.series)
                    from indicator where indicator.series is not null
                )
                select series from indicator where series is not null limit 50
            ) as indicators
            cross join lateral (
                select * from account
                where account.brand = wanted.brand and account.customer_id = wanted.customer_id
                  and account.kind = 'reading' and account.series = indicators.series
                  and account.business_time <= wanted.before::timestamptz
                order by account.business_time desc
                limit 1
            ) as a
            """)
    List<PlacedReading> lastReadings(
            @Bind("brands") String[] brands,
            @Bind("customerIds") String[] customerIds,
            @Bind("before") String[] before);
}
