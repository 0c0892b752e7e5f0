package parley.engine.accounts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What customers agreed to. */
@RegisterConstructorMapper(YesRow.class)
interface YesSql {

    @SqlQuery("""
        select id, conversation_id, agreed_at, settlement, body
        from agreement
        where brand = :brand and customer_id = :customerId and agreed_at <= :before
        order by agreed_at desc
        limit :limit
        """)
    List<YesRow> newest(
            @Bind("brand") String brand,
            @Bind("customerId") String customerId,
            @Bind("before") Instant before,
            @Bind("limit") int limit);
}
