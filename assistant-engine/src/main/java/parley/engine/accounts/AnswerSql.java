package parley.engine.accounts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Answers as they stand among the entries. */
@RegisterConstructorMapper(AnswerRow.class)
interface AnswerSql {

    /** Each conversation is read from its end. */
    @SqlQuery("""
            select e.conversation_id, e.seq, e.recorded_at, e.body, e.event
            from conversation c
            cross join lateral (
                select * from entry
                where entry.brand = c.brand and entry.conversation_id = c.id and entry.kind = 'AssistantSaid'
                  and entry.recorded_at <= :before
                order by entry.seq desc
                limit :limit
            ) as e
            where c.brand = :brand and c.customer_id = :customerId
            order by e.recorded_at desc
            limit :limit
            """)
    List<AnswerRow> newest(
            @Bind("brand") String brand,
            @Bind("customerId") String customerId,
            @Bind("before") Instant before,
            @Bind("limit") int limit);

    /** Whether a fact recorded since says otherwise of the moment at which the answer was given. */
    @SqlQuery("""
            select exists (
                select 1
                from fact used
                join fact later on later.brand = used.brand and later.customer_id = used.customer_id
                     and later.kind = used.kind and later.number = used.number
                where used.brand = :brand and used.customer_id = :customerId and used.entry_id = any(:entries)
                  and later.recorded_at > :saidAt and later.business_time <= :saidAt
                  and later.business_time >= used.business_time and later.body <> used.body)
            """)
    boolean isCorrected(
            @Bind("brand") String brand,
            @Bind("customerId") String customerId,
            @Bind("entries") String[] entries,
            @Bind("saidAt") Instant saidAt);
}
