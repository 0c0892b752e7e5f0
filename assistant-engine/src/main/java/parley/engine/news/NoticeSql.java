package parley.engine.news;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Notices: one row for each state of each thing, whatever the order of the facts and however often they come. */
@RegisterConstructorMapper(NoticeRow.class)
interface NoticeSql {

    @SqlUpdate("""
            insert into notice (brand, customer_id, kind, number, state, entry_id, due)
            select n.brand, n.customer_id, n.kind, n.number, n.state, n.entry_id, :now
            from unnest(:brands::text[], :customerIds::text[], :kinds::text[], :numbers::text[], :states::text[],
                        :entryIds::text[]) as n(brand, customer_id, kind, number, state, entry_id)
            where exists (select 1 from conversation c where c.brand = n.brand and c.customer_id = n.customer_id)
            on conflict do nothing
            """)
    int note(
            @Bind("brands") String[] brands,
            @Bind("customerIds") String[] customerIds,
            @Bind("kinds") String[] kinds,
            @Bind("numbers") String[] numbers,
            @Bind("states") String[] states,
            @Bind("entryIds") String[] entryIds,
            @Bind("now") Instant now);

    @SqlQuery("""
            select n.state, n.due,
                   (select c.id from conversation c
                    where c.brand = n.brand and c.customer_id = n.customer_id
                    order by c.updated_at desc limit 1) as conversation_id,
                   (select a.entry_id from account a
                    where a.brand = n.brand and a.customer_id = n.customer_id and a.kind = n.kind
                      and a.number = n.number) as current_entry,
                   not exists (select 1 from account p
                               where p.brand = n.brand and p.customer_id = n.customer_id and p.kind = 'profile'
                                 and (p.body::jsonb ->> 'news') = 'false') as wanted,
                   f.brand, f.entry_id, f.customer_id, f.kind, f.number, '' as series, f.business_time, f.recorded_at,
                   f.body
            from notice n
            join fact f on f.brand = n.brand and f.entry_id = n.entry_id
            where n.due <= :now
            order by n.due, f.business_time
            limit :limit
            """)
    List<NoticeRow> due(@Bind("now") Instant now, @Bind("limit") int limit);

    @SqlUpdate("""
            update notice set due = :until, fate = :fate
            where brand = :brand and customer_id = :customerId and kind = :kind and number = :number and state = :state
              and due is not null
            """)
    int close(
            @Bind("brand") String brand,
            @Bind("customerId") String customerId,
            @Bind("kind") String kind,
            @Bind("number") String number,
            @Bind("state") String state,
            @Bind("until") @Nullable Instant until,
            @Bind("fate") String fate);
}
