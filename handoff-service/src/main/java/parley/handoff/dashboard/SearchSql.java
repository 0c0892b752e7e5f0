package parley.handoff.dashboard;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Full text of what was said. */
public interface SearchSql {

    /**
     * The latest handoff of each conversation in which the words were said or noted, or whose customer is called so, with
     * the latest of these sayings. The hits stand between the private characters U+E000 and U+E001. The last word may be
     * the beginning of one, unless the search says more precisely what it wants.
     */
    @SqlQuery("""
            with wanted as (
                select websearch_to_tsquery('simple', :words)
                    || case when :words ~ '["-]' or numnode(plainto_tsquery('simple', :words)) = 0 then ''::tsquery
                            else (plainto_tsquery('simple', :words)::text || ':*')::tsquery end as query
            ), hits as (
                select l.brand, l.conversation_id, l.text, l.said_at
                from line l, wanted where to_tsvector('simple', l.text) @@ query
                union all
                select n.brand, n.conversation_id, n.text, n.written_at
                from note n, wanted where to_tsvector('simple', n.text) @@ query
                union all
                select h.brand, h.conversation_id, h.question, h.requested_at
                from handoff h
                where strpos(lower(h.customer_name), lower(:words)) > 0 or h.customer_id = :words
            ), latest as (
                select distinct on (brand, conversation_id) * from hits order by brand, conversation_id, said_at desc
            ), shown as (
                select * from latest order by said_at desc limit :limit
            )
            select h.brand, h.id, coalesce(h.customer_name, h.customer_id) as customer, h.state,
                   ts_headline('simple', s.text, query, 'MaxWords=30, MinWords=12, StartSel=' || chr(57344) || ', StopSel=' || chr(57345))
                       as text,
                   s.said_at
            from wanted, shown s cross join lateral (
                select * from handoff h
                where h.brand = s.brand and h.conversation_id = s.conversation_id
                order by h.requested_at desc limit 1
            ) h
            order by s.said_at desc
            """)
    @RegisterConstructorMapper(SearchResource.Found.class)
    List<SearchResource.Found> find(@Bind("words") String words, @Bind("limit") int limit);
}
