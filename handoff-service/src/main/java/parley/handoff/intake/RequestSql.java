package parley.handoff.intake;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.HandoffKey;

/** Writes what the engine tells. */
public interface RequestSql {

    /**
     * A new matter, at the end of the queue; what it asks of an advisor is what its topic asks. Who comes back within a day is
     * for the advisor who had the last matter, if that one is there.
     */
    @SqlUpdate("""
            insert into handoff (
                brand, id, conversation_id, request_id, customer_id, customer_name, language, time_zone, reason, question,
                understanding, facts, draft, promised_by, requested_at, state, since, last_at,
                skill, skill_level, priority, weight, advisor)
            select
                :brand, :id, :conversationId, :id, :customerId, :customerName, :language, :timeZone, :reason, :question,
                cast(:understanding as jsonb), cast(:facts as jsonb), cast(:draft as jsonb), cast(:promisedBy as timestamptz),
                cast(:requestedAt as timestamptz),
                'waiting', cast(:now as timestamptz), cast(:requestedAt as timestamptz),
                t.skill, coalesce(t.level, 0), coalesce(t.priority, 0), coalesce(t.weight, 1), before.advisor
            from (values (1)) as one(row)
            left join lateral (
                select * from topic
                where brand in (:brand, '*') and intent = cast(:understanding as jsonb) ->> 'intent'
                order by brand = '*' limit 1
            ) t on true
            left join lateral (
                select h.advisor from handoff h join desk_user u on u.id = h.advisor
                where h.brand = :brand and h.conversation_id = :conversationId and h.state = 'resolved'
                  and h.since > now() - interval '1 day'
                  and u.active and u.availability <> 'away' and u.seen_at > now() - interval '25 seconds'
                order by h.since desc limit 1
            ) before on true
            on conflict do nothing
            """)
    int insert(@BindMethods RequestRow row, @Bind("now") Instant now);

    /** What is known and asked now; the promise that was given first still stands. */
    @SqlUpdate("""
            update handoff
            set reason = :reason, question = :question, understanding = cast(:understanding as jsonb),
                facts = cast(:facts as jsonb), draft = cast(:draft as jsonb), language = :language,
                promised_by = least(promised_by, :promisedBy)
            where brand = :k.brand and id = :k.id
            """)
    void refresh(@BindMethods("k") HandoffKey key, @BindMethods RequestRow row);

    /** A request as it lies in its row; JSON as text. */
    record RequestRow(
            String brand,
            String id,
            String conversationId,
            String customerId,
            @Nullable String customerName,
            String language,
            @Nullable String timeZone,
            String reason,
            String question,
            String understanding,
            String facts,
            @Nullable String draft,
            Instant promisedBy,
            Instant requestedAt) {}
}
