package parley.handoff.suggestion;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.HandoffKey;

/** Drafts and their fates. */
interface SuggestionSql {

    /** The draft of a handoff whose fate is open. */
    @SqlQuery("""
            select h.request_id, h.fence, h.draft ->> 'text' as text
            from handoff h
            where h.brand = :brand and h.id = :id and h.draft ->> 'text' is not null
              and not exists (
                select from suggestion_fate f
                where f.brand = h.brand and f.handoff_id = h.id and f.request_id = h.request_id)
            """)
    @RegisterConstructorMapper(Open.class)
    Optional<Open> open(@BindMethods HandoffKey key);

    /** The first fate stands. */
    @SqlUpdate("""
            insert into suggestion_fate (brand, handoff_id, request_id, fate, draft, reply_id, advisor, at)
            values (:k.brand, :k.id, :o.requestId, :fate, :o.text, :reply, :advisor, :at)
            on conflict do nothing
            """)
    int insert(
            @BindMethods("k") HandoffKey key,
            @BindMethods("o") Open open,
            @Bind("fate") String fate,
            @Bind("reply") @Nullable String reply,
            @Bind("advisor") String advisor,
            @Bind("at") Instant at);

    /** A draft that nobody decided upon. */
    record Open(String requestId, long fence, String text) {}
}
