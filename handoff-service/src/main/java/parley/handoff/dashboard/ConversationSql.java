package parley.handoff.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** One conversation with everything an advisor needs. */
public interface ConversationSql {

    @SqlQuery("""
            select h.understanding, h.facts, h.draft, h.time_zone, h.question, f.fate as draft_fate
            from handoff h
            left join suggestion_fate f on f.brand = h.brand and f.handoff_id = h.id and f.request_id = h.request_id
            where h.brand = :brand and h.id = :id
            """)
    @RegisterConstructorMapper(Context.class)
    Optional<Context> context(@Bind("brand") String brand, @Bind("id") String id);

    @SqlQuery("""
            select l.seq, l.author_kind, l.author_name, l.text, l.said_at, r.id as cause
            from line l left join reply r on r.brand = l.brand and r.id = l.cause
            where l.brand = :brand and l.conversation_id = :conversation and l.seq > :after
            order by l.seq
            """)
    @RegisterConstructorMapper(ShownLine.class)
    List<ShownLine> lines(
            @Bind("brand") String brand, @Bind("conversation") String conversation, @Bind("after") long after);

    /** Place of the words that nobody answered. */
    @SqlQuery("""
            select max(l.seq)
            from handoff h join line l on l.brand = h.brand and l.conversation_id = h.conversation_id
            where h.brand = :brand and h.id = :id and l.author_kind = 'customer' and l.text = h.question
            """)
    Optional<Long> askedAt(@Bind("brand") String brand, @Bind("id") String id);

    /** Whether the customer wrote more than somebody has read. */
    @SqlQuery("""
            select exists (
                select from line
                where brand = :brand and conversation_id = :conversation and author_kind = 'customer' and seq > :seen)
            """)
    boolean customerWroteAfter(
            @Bind("brand") String brand, @Bind("conversation") String conversation, @Bind("seen") long seen);

    /** Written and not yet with the customer; of offers that were not made, those after which nothing was written. */
    @SqlQuery("""
            select r.id, u.name as advisor_name, r.text, r.written_at, r.refused, r.refused_minor, r.refused_currency
            from reply r left join desk_user u on u.id = r.advisor
            where r.brand = :brand and r.conversation_id = :conversation and r.delivered_seq is null
              and (r.refused is null or not exists (
                  select from reply later
                  where later.brand = r.brand and later.conversation_id = r.conversation_id
                    and later.written_at > r.written_at))
            order by r.written_at
            """)
    @RegisterConstructorMapper(Pending.class)
    List<Pending> pending(@Bind("brand") String brand, @Bind("conversation") String conversation);

    /** Of this and earlier handoffs of the conversation. */
    @SqlQuery("""
            select n.id, coalesce(u.name, n.author) as author_name, n.text, n.written_at
            from note n left join desk_user u on u.id = n.author
            where n.brand = :brand and n.conversation_id = :conversation
            order by n.written_at
            """)
    @RegisterConstructorMapper(Note.class)
    List<Note> notes(@Bind("brand") String brand, @Bind("conversation") String conversation);

    @SqlQuery("""
            select a.at, a.action, coalesce(u.name, a.actor) as actor, a.detail
            from audit a left join desk_user u on u.id = a.actor
            where a.brand = :brand and a.handoff_id = :id
            order by a.id
            """)
    @RegisterConstructorMapper(Event.class)
    List<Event> history(@Bind("brand") String brand, @Bind("id") String id);

    /** What the engine told, JSON as it came; {@code draftFate} once somebody decided upon its draft. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            @JsonRawValue String understanding,
            @JsonRawValue String facts,
            @Nullable @JsonRawValue String draft,
            @Nullable String timeZone,
            String question,
            @Nullable String draftFate) {}

    /** An entry; {@code cause} is the id of an advisor's reply where it is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownLine(
            long seq,
            String authorKind,
            String authorName,
            String text,
            Instant saidAt,
            @Nullable String cause) {}

    /**
     * A reply on its way, or an offer that was not made.
     *
     * @param refused why not
     * @param refusedMinor the amount as it is now, in minor units, if that is why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pending(
            String id,
            @Nullable String advisorName,
            String text,
            Instant writtenAt,
            @Nullable String refused,
            @Nullable Long refusedMinor,
            @Nullable String refusedCurrency) {}

    /** A word among colleagues. */
    record Note(String id, String authorName, String text, Instant writtenAt) {}

    /** An entry of the audit log. */
    record Event(
            Instant at,
            String action,
            String actor,
            @JsonRawValue String detail) {}
}
