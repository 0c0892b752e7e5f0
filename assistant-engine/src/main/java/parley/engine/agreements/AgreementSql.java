package parley.engine.agreements;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Agreements. Whoever changes one holds the lock of its conversation. */
@RegisterConstructorMapper(AgreementRow.class)
interface AgreementSql {

    /** Fails if the offer was agreed to before. */
    @SqlUpdate("""
            insert into agreement (brand, id, conversation_id, customer_id, settlement, body, agreed_at, query_due)
            values (:brand, :id, :conversationId, :customerId, 'INTENT', :body, :now, :queryDue)
            """)
    void insert(
            @Bind("brand") String brand,
            @Bind("id") String id,
            @Bind("conversationId") String conversationId,
            @Bind("customerId") String customerId,
            @Bind("body") String body,
            @Bind("now") Instant now,
            @Bind("queryDue") Instant queryDue);

    @SqlQuery("""
            select a.brand, a.id, a.conversation_id, a.customer_id, a.settlement, a.body, a.queries
            from agreement a
            join unnest(:brands::text[], :ids::text[]) as wanted(brand, id) using (brand, id)
            order by a.brand, a.id
            """)
    List<AgreementRow> named(@Bind("brands") String[] brands, @Bind("ids") String[] ids);

    @SqlQuery("""
            select brand, id, conversation_id, customer_id, settlement, body, queries
            from agreement
            where query_due < :now
            order by query_due
            limit :limit
            """)
    List<AgreementRow> due(@Bind("now") Instant now, @Bind("limit") int limit);

    /** Moves forward only. */
    @SqlUpdate("""
            update agreement
            set settlement = :settlement,
                settled_at = case when :settlement in ('SUCCEEDED', 'FAILED') then :now::timestamptz end,
                query_due = case when :settlement in ('SUCCEEDED', 'FAILED') then null else query_due end
            where brand = :brand and id = :id and settlement in ('INTENT', 'UNKNOWN')
            """)
    int settle(
            @Bind("brand") String brand,
            @Bind("id") String id,
            @Bind("settlement") String settlement,
            @Bind("now") Instant now);

    @SqlUpdate("""
            update agreement
            set queries = queries + 1, query_due = :next
            where brand = :brand and id = :id and settlement in ('INTENT', 'UNKNOWN')
            """)
    int asked(@Bind("brand") String brand, @Bind("id") String id, @Bind("next") Instant next);
}
