package parley.handoff.queue;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What advisors wrote. */
public interface ReplySql {

    @SqlUpdate("""
            insert into reply (brand, id, handoff_id, conversation_id, advisor, text, written_at)
            values (:h.brand, :id, :h.id, :conversation, :advisor, :text, :at)
            on conflict (brand, id) do nothing
            """)
    int insert(
            @Bind("id") String id,
            @BindMethods("h") HandoffKey handoff,
            @Bind("conversation") String conversation,
            @Bind("advisor") String advisor,
            @Bind("text") String text,
            @Bind("at") Instant at);

    @SqlQuery("select handoff_id, advisor, text from reply where brand = :brand and id = :id")
    @RegisterConstructorMapper(Written.class)
    Optional<Written> find(@Bind("brand") String brand, @Bind("id") String id);

    /** The engine gave them their places: the customers have them. */
    @SqlUpdate("""
            update reply set delivered_seq = d.seq
            from unnest(:brands::text[], :causes::text[], :seqs::bigint[]) as d(brand, cause, seq)
            where reply.brand = d.brand and reply.id = d.cause and reply.delivered_seq is null
            """)
    int delivered(@Bind("brands") String[] brands, @Bind("causes") String[] causes, @Bind("seqs") Long[] seqs);

    /** The engine did not make an offer, and the customer heard nothing of it. */
    @SqlUpdate("""
            update reply set refused = :why, refused_minor = :minor, refused_currency = :currency
            where brand = :brand and id = :id and delivered_seq is null
            """)
    int refused(
            @Bind("brand") String brand,
            @Bind("id") String id,
            @Bind("why") String why,
            @Bind("minor") @Nullable Long minor,
            @Bind("currency") @Nullable String currency);

    /** A reply under its id. */
    record Written(String handoffId, String advisor, String text) {

        /** Somebody writes under the same id once more. */
        Step again(Handoff handoff, Handoff.Writer writer, String words) {
            boolean same = text.equals(words)
                    && advisor.equals(writer.advisor())
                    && handoffId.equals(handoff.key().id());
            return same ? new Step.Unchanged(handoff) : new Step.Refused(Step.Reason.DUPLICATE_ID_CONFLICT);
        }
    }
}
