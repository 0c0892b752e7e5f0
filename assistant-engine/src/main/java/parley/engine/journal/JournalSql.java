package parley.engine.journal;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Conversations, entries and outcomes. */
@RegisterConstructorMapper(ConversationRow.class)
@RegisterConstructorMapper(OutcomeRow.class)
@RegisterConstructorMapper(EventRow.class)
interface JournalSql {

    /** Rows are made in one order by everybody, so that two engines never wait for each other in a circle. */
    @SqlUpdate("""
        insert into conversation (brand, id, customer_id, last_seq, version, state, opened_at, updated_at)
        select c.brand, c.id, c.customer_id, 0, 0, '', :now, :now
        from unnest(:brands::text[], :ids::text[], :customerIds::text[]) as c(brand, id, customer_id)
        order by c.brand, c.id
        on conflict do nothing
        """)
    int openMissing(
            @Bind("brands") String[] brands,
            @Bind("ids") String[] ids,
            @Bind("customerIds") String[] customerIds,
            @Bind("now") Instant now);

    @SqlQuery("""
        select c.brand, c.id, c.customer_id, c.version, c.state
        from conversation c
        join unnest(:brands::text[], :ids::text[]) as wanted(brand, id) using (brand, id)
        order by c.brand, c.id
        for update of c
        """)
    List<ConversationRow> lock(@Bind("brands") String[] brands, @Bind("ids") String[] ids);

    @SqlQuery("""
        select brand, id
        from conversation
        where promise_due < :now
        order by promise_due
        limit :limit
        """)
    @RegisterConstructorMapper(ConversationKey.class)
    List<ConversationKey> promisesDue(@Bind("now") Instant now, @Bind("limit") int limit);

    @SqlQuery("""
        select o.brand, o.source, o.message_id, o.content_hash
        from outcome o
        join unnest(:brands::text[], :sources::text[], :ids::text[]) as asked(brand, source, message_id)
             using (brand, source, message_id)
        """)
    List<OutcomeRow> outcomes(
            @Bind("brands") String[] brands, @Bind("sources") String[] sources, @Bind("ids") String[] ids);

    @SqlUpdate("""
        insert into outcome
               (brand, source, message_id, content_hash, conversation_id, seq, decision, reason, intent, rulebook,
                recorded_at)
        select o.brand, o.source, o.message_id, o.content_hash, o.conversation_id, o.seq::bigint, o.decision,
               nullif(o.reason, ''), o.intent, o.rulebook, :now
        from unnest(:brands::text[], :sources::text[], :ids::text[], :hashes::text[], :conversationIds::text[],
                    :seqs::bigint[], :decisions::text[], :reasons::text[], :intents::text[], :rulebooks::text[])
             as o(brand, source, message_id, content_hash, conversation_id, seq, decision, reason, intent, rulebook)
        """)
    int insertOutcomes(
            @Bind("brands") String[] brands,
            @Bind("sources") String[] sources,
            @Bind("ids") String[] ids,
            @Bind("hashes") String[] hashes,
            @Bind("conversationIds") String[] conversationIds,
            @Bind("seqs") Long[] seqs,
            @Bind("decisions") String[] decisions,
            @Bind("reasons") String[] reasons,
            @Bind("intents") String[] intents,
            @Bind("rulebooks") String[] rulebooks,
            @Bind("now") Instant now);

    @SqlUpdate("""
        insert into entry (brand, conversation_id, seq, kind, recorded_at, body, event)
        select e.brand, e.conversation_id, e.seq, e.kind, :now, e.body, e.event
        from unnest(:brands::text[], :conversationIds::text[], :seqs::bigint[], :kinds::text[],
                    :bodies::text[], :events::text[])
             as e(brand, conversation_id, seq, kind, body, event)
        """)
    int insertEntries(
            @Bind("brands") String[] brands,
            @Bind("conversationIds") String[] conversationIds,
            @Bind("seqs") Long[] seqs,
            @Bind("kinds") String[] kinds,
            @Bind("bodies") String[] bodies,
            @Bind("events") String[] events,
            @Bind("now") Instant now);

    @SqlUpdate("""
        update conversation c
        set last_seq = n.last_seq, version = n.version + 1, state = n.state,
            promise_due = nullif(n.promise_due, '')::timestamptz, updated_at = :now
        from unnest(:brands::text[], :ids::text[], :versions::bigint[], :lastSeqs::bigint[], :states::text[],
                    :promisesDue::text[])
             as n(brand, id, version, last_seq, state, promise_due)
        where c.brand = n.brand and c.id = n.id and c.version = n.version
        """)
    int update(
            @Bind("brands") String[] brands,
            @Bind("ids") String[] ids,
            @Bind("versions") Long[] versions,
            @Bind("lastSeqs") Long[] lastSeqs,
            @Bind("states") String[] states,
            @Bind("promisesDue") String[] promisesDue,
            @Bind("now") Instant now);

    @SqlQuery("""
        select seq, event
        from entry
        where brand = :brand and conversation_id = :id and seq > :afterSeq
        order by seq
        limit :limit
        """)
    List<EventRow> eventsAfter(
            @Bind("brand") String brand,
            @Bind("id") String id,
            @Bind("afterSeq") long afterSeq,
            @Bind("limit") int limit);

    @SqlQuery("""
        select wanted.brand, wanted.id as conversation_id, e.seq, e.event
        from unnest(:brands::text[], :ids::text[], :afterSeqs::bigint[]) as wanted(brand, id, after_seq)
        cross join lateral (
            select seq, event
            from entry
            where entry.brand = wanted.brand and entry.conversation_id = wanted.id and entry.seq > wanted.after_seq
            order by seq
            limit :limit
        ) as e
        """)
    @RegisterConstructorMapper(PlacedEventRow.class)
    List<PlacedEventRow> eventsAfterEach(
            @Bind("brands") String[] brands,
            @Bind("ids") String[] ids,
            @Bind("afterSeqs") Long[] afterSeqs,
            @Bind("limit") int limit);
}
