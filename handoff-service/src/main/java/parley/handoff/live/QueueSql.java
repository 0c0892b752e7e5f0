package parley.handoff.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The rows of the live lists. */
@RegisterConstructorMapper(QueueSql.QueueRow.class)
public interface QueueSql {

    /** Everything open, longest promised first, and what was resolved last. */
    @SqlQuery(QueueRow.SELECT + """
             where h.state <> 'resolved'
            union all
            (""" + QueueRow.SELECT + """
              where h.state = 'resolved' order by h.since desc limit :resolved)
            """)
    List<QueueRow> open(@Bind("resolved") int resolved);

    /** What changed after a number. */
    @SqlQuery(QueueRow.SELECT + """
             where c.brand = :brand and c.seq > :after and c.seq <= :upTo
            order by c.seq
            """)
    List<QueueRow> changed(@Bind("brand") String brand, @Bind("after") long after, @Bind("upTo") long upTo);

    @SqlQuery(QueueRow.SELECT + " where h.brand = :brand and h.id = :id")
    Optional<QueueRow> row(@Bind("brand") String brand, @Bind("id") String id);

    /**
     * One handoff in a list.
     *
     * @param changedSeq number of its last change in its brand
     * @param fence to be sent with every write
     * @param version raised by each move: of two rows the one with the greater is newer, whichever came first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QueueRow(
            String brand,
            String id,
            String conversationId,
            String customerId,
            @Nullable String customerName,
            String language,
            String reason,
            String question,
            String intent,
            String intentLabel,
            double confidence,
            Instant promisedBy,
            Instant requestedAt,
            String state,
            Instant since,
            @Nullable String advisor,
            @Nullable String advisorName,
            @Nullable Instant wakeAt,
            @Nullable String label,
            long fence,
            long version,
            long lastSeq,
            String lastAuthor,
            String lastText,
            Instant lastAt,
            @Nullable Instant answeredAt,
            @Nullable Instant waitsSince,
            @Nullable String offeredTo,
            @Nullable String offeredToName,
            @Nullable Instant offerUntil,
            @Nullable String skill,
            int priority,
            @Nullable Instant escalatedAt,
            long changedSeq) {

        static final String SELECT = """
                select h.brand, h.id, h.conversation_id, h.customer_id, h.customer_name, h.language, h.reason,
                       left(h.question, 300) as question, h.understanding ->> 'intent' as intent,
                       h.understanding ->> 'label' as intent_label,
                       (h.understanding ->> 'confidence')::float8 as confidence, h.promised_by, h.requested_at, h.state,
                       h.since, h.advisor, u.name as advisor_name, h.wake_at, h.label, h.fence, h.version, h.last_seq, h.last_author,
                       h.last_text, h.last_at, h.answered_at, h.waits_since,
                       h.offered_to, o.name as offered_to_name, h.offer_until, h.skill, h.priority, h.escalated_at,
                       coalesce(c.seq, 0) as changed_seq
                from handoff h
                left join handoff_change c on c.brand = h.brand and c.handoff_id = h.id
                left join desk_user u on u.id = h.advisor
                left join desk_user o on o.id = h.offered_to""";
    }
}
