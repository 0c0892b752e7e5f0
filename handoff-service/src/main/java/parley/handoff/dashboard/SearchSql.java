package parley.handoff.dashboard;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Full text of what was said. */
public interface SearchSql {

    /** The latest handoff of each conversation in which the words were said, with the latest of these sayings. */
    @SqlQuery("""
            with said as (
                select distinct on (l.brand, l.conversation_id) l.brand, l.conversation_id, l.text, l.said_at
                from line l
                where to_tsvector('simple', l.text) @@ websearch_to_tsquery('simple', :words)
                order by l.brand, l.conversation_id, l.seq desc
            )
            select h.brand, h.id, coalesce(h.customer_name, h.customer_id) as customer, h.state,
                   left(s.text, 300) as text, s.said_at
            from said s cross join lateral (
                select * from handoff h
                where h.brand = s.brand and h.conversation_id = s.conversation_id
                order by h.requested_at desc limit 1
            ) h
            order by s.said_at desc
            limit :limit
            """)
    @RegisterConstructorMapper(SearchResource.Found.class)
    List<SearchResource.Found> find(@Bind("words") String words, @Bind("limit") int limit);
}
