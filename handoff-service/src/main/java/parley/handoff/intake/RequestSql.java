package parley.handoff.intake;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.HandoffKey;

/** Writes what the engine tells. */
public interface RequestSql {

    /** A new matter, at the end of the queue. */
    @SqlUpdate("""
            insert into handoff (
                brand, id, conversation_id, request_id, customer_id, customer_name, language, time_zone, reason, question,
                understanding, facts, draft, promised_by, requested_at, state, since, last_at)
            values (
                :brand, :id, :conversationId, :id, :customerId, :customerName, :language, :timeZone, :reason, :question,
                cast(:understanding as jsonb), cast(:facts as jsonb), cast(:draft as jsonb), :promisedBy, :requestedAt,
                'waiting', :now, :requestedAt)
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
