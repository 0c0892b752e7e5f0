package parley.engine.past;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What was said and told. */
@RegisterConstructorMapper(PastEntryRow.class)
@RegisterConstructorMapper(PastFactRow.class)
interface PastSql {

    @SqlQuery("select brand from conversation where id = :id order by brand")
    List<String> brandsOf(@Bind("id") String id);

    @SqlQuery("select distinct brand from conversation order by brand")
    List<String> brands();

    /** Conversations of a brand that something happened in, page by page. */
    @SqlQuery("""
        select id from conversation
        where brand = :brand and updated_at >= :since and id > :after
        order by id
        limit :limit
        """)
    List<String> conversations(
            @Bind("brand") String brand,
            @Bind("since") Instant since,
            @Bind("after") String after,
            @Bind("limit") int limit);

    @SqlQuery("""
        select conversation_id, body, event
        from entry
        where brand = :brand and conversation_id = any(:ids)
        order by conversation_id, seq
        """)
    List<PastEntryRow> entries(@Bind("brand") String brand, @Bind("ids") String[] ids);

    @SqlQuery("""
        select brand, entry_id, customer_id, kind, number, business_time, recorded_at, body
        from fact
        where brand = :brand and customer_id = any(:customers)
        order by customer_id, business_time, recorded_at
        """)
    List<PastFactRow> facts(@Bind("brand") String brand, @Bind("customers") String[] customers);

    /** The version of a pack that answered at an instant. */
    @SqlQuery("""
        select v.version
        from rulebook_publication p join rulebook_version v using (pack, number)
        where p.pack = :pack and p.published_at <= :at
        order by p.id desc
        limit 1
        """)
    Optional<String> inForceAt(@Bind("pack") String pack, @Bind("at") Instant at);
}
