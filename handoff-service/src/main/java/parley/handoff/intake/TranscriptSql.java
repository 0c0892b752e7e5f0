package parley.handoff.intake;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Writes what was said. */
interface TranscriptSql {

    /** What is there already stays. */
    @SqlUpdate("""
            insert into line (brand, conversation_id, seq, author_kind, author_name, text, said_at, cause)
            select l.brand, l.conversation_id, l.seq, l.author_kind, l.author_name, l.text, l.said_at::timestamptz, l.cause
            from unnest(:brands::text[], :conversations::text[], :seqs::bigint[], :authorKinds::text[],
                        :authorNames::text[], :texts::text[], :times::text[], :causes::text[])
                 as l(brand, conversation_id, seq, author_kind, author_name, text, said_at, cause)
            on conflict do nothing
            """)
    int insert(
            @Bind("brands") String[] brands,
            @Bind("conversations") String[] conversations,
            @Bind("seqs") Long[] seqs,
            @Bind("authorKinds") String[] authorKinds,
            @Bind("authorNames") String[] authorNames,
            @Bind("texts") String[] texts,
            @Bind("times") String[] times,
            @Bind("causes") String[] causes);

    /**
     * The lists show the last words of a conversation, and since when the customer waits: since the first of their words that
     * no advisor's words follow.
     */
    @SqlUpdate("""
            with told as (
                select l.brand, l.id, l.seq, l.author_kind, l.text, l.said_at::timestamptz as said_at,
                       max(l.seq) filter (where l.author_kind = 'advisor') over (partition by l.brand, l.id) as answer
                from unnest(:brands::text[], :handoffs::text[], :seqs::bigint[], :authorKinds::text[],
                            :texts::text[], :times::text[])
                     as l(brand, id, seq, author_kind, text, said_at)
                join handoff h on h.brand = l.brand and h.id = l.id
                where l.seq > h.last_seq
            ), last as (
                select brand, id, max(seq) as seq,
                       (array_agg(author_kind order by seq desc))[1] as author_kind,
                       (array_agg(left(text, 200) order by seq desc))[1] as text,
                       (array_agg(said_at order by seq desc))[1] as said_at,
                       bool_or(answer is not null) as answered,
                       min(said_at) filter (where author_kind = 'customer' and seq > coalesce(answer, 0)) as waits_since
                from told
                group by brand, id
            )
            update handoff h
            set last_seq = last.seq, last_author = last.author_kind, last_text = last.text, last_at = last.said_at,
                waits_since = case when last.answered then last.waits_since
                                   else coalesce(h.waits_since, last.waits_since) end
            from last
            where h.brand = last.brand and h.id = last.id
            """)
    int showLast(
            @Bind("brands") String[] brands,
            @Bind("handoffs") String[] handoffs,
            @Bind("seqs") Long[] seqs,
            @Bind("authorKinds") String[] authorKinds,
            @Bind("texts") String[] texts,
            @Bind("times") String[] times);
}
