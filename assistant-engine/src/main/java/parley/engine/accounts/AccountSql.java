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
@RegisterConstructorMapper(FoundFact.class)
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

    /** What stands now: the newest, what was named, what is open, what is of a period, what is called by these words. */
    @SqlQuery("""
        select wanted.place, a.way,
               a.brand, a.entry_id, a.customer_id, a.kind, a.number, a.series, a.business_time, a.recorded_at, a.body
        from unnest(:brands::text[], :customerIds::text[], :kinds::text[], :most::bigint[], :numbers::text[],
                    :froms::text[], :untils::text[], :words::text[])
             with ordinality as wanted(brand, customer_id, kind, most, numbers, from_day, to_day, words, place)
        cross join lateral (
            (select 'newest' as way, account.* from account
             where account.brand = wanted.brand and account.customer_id = wanted.customer_id
               and account.kind = wanted.kind
             order by account.business_time desc
             limit wanted.most)
            union all
            (select 'named' as way, account.* from account
             where account.brand = wanted.brand and account.customer_id = wanted.customer_id
               and account.kind = wanted.kind
               and account.number = any(string_to_array(nullif(wanted.numbers, ''), E'\\n')))
            union all
            (select 'open' as way, account.* from account
             where account.brand = wanted.brand and account.customer_id = wanted.customer_id
               and account.kind = wanted.kind and account.open
             limit :mostOpen)
            union all
            (select 'period' as way, account.* from account
             where account.brand = wanted.brand and account.customer_id = wanted.customer_id
               and account.kind = wanted.kind
               and account.day >= nullif(wanted.from_day, '') and account.day <= nullif(wanted.to_day, '')
             order by account.day desc
             limit :ofAPeriod)
            union all
            (select 'words' as way, account.* from account
             where wanted.words <> '' and account.brand = wanted.brand
               and account.customer_id = wanted.customer_id and account.kind = wanted.kind
               and translate(lower(account.body), 'àâäéèêëîïôöùûüç', 'aaaeeeeiioouuuc')
                   ~ any(string_to_array(wanted.words, E'\\n'))
             order by (select count(*) from unnest(string_to_array(wanted.words, E'\\n')) as word
                       where translate(lower(account.body), 'àâäéèêëîïôöùûüç', 'aaaeeeeiioouuuc') ~ word) desc,
                      account.business_time desc
             limit :ofACatalogue)
        ) as a
        """)
    List<FoundFact> standing(
            @Bind("brands") String[] brands,
            @Bind("customerIds") String[] customerIds,
            @Bind("kinds") String[] kinds,
            @Bind("most") Long[] most,
            @Bind("numbers") String[] numbers,
            @Bind("froms") String[] froms,
            @Bind("untils") String[] untils,
            @Bind("words") String[] words,
            @Bind("ofAPeriod") int ofAPeriod,
            @Bind("mostOpen") int mostOpen,
            @Bind("ofACatalogue") int ofACatalogue);

    /** The newest of every kind, for people who look at accounts. */
    @SqlQuery("""
        select a.brand, a.entry_id, a.customer_id, a.kind, a.number, a.series, a.business_time, a.recorded_at, a.body
        from unnest(:brands::text[], :customerIds::text[]) as wanted(brand, customer_id)
        cross join unnest(:kinds::text[]) as kinds(kind)
        cross join lateral (
            select * from account
            where account.brand = wanted.brand and account.customer_id = wanted.customer_id
              and account.kind = kinds.kind
            order by account.business_time desc
            limit :most
        ) as a
        """)
    List<StoredFact> overviews(
            @Bind("brands") String[] brands,
            @Bind("customerIds") String[] customerIds,
            @Bind("kinds") String[] kinds,
            @Bind("most") int most);

    /** What was told until an instant, latest first: of each kind so much, and all of what was named. */
    @SqlQuery("""
        select f.brand, f.entry_id, f.customer_id, f.kind, f.number, '' as series, f.business_time, f.recorded_at, f.body
        from unnest(:kinds::text[]) as wanted(kind)
        cross join lateral (
            (select * from fact
             where fact.brand = :brand and fact.customer_id = :customerId and fact.kind = wanted.kind
               and fact.business_time <= :before
             order by fact.business_time desc, fact.arrival desc
             limit :most)
            union
            (select * from fact
             where fact.brand = :brand and fact.customer_id = :customerId and fact.kind = wanted.kind
               and fact.number = any(:numbers::text[]) and fact.business_time <= :before
             order by fact.business_time desc, fact.arrival desc
             limit :most)
        ) as f
        order by f.business_time desc, f.arrival desc
        """)
    List<StoredFact> standingAt(
            @Bind("brand") String brand,
            @Bind("customerId") String customerId,
            @Bind("kinds") String[] kinds,
            @Bind("numbers") String[] numbers,
            @Bind("before") Instant before,
            @Bind("most") int most);

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
