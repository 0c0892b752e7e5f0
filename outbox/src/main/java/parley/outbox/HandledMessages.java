package parley.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Remembers which messages had their effect, in the same transaction as the effect. */
public final class HandledMessages {

    private HandledMessages() {}

    /**
     * Marks messages as handled.
     *
     * @param consumer whose memory it is
     * @return the ids that were not handled before; only these may have an effect
     */
    public static Set<String> claim(Handle transaction, String consumer, Collection<String> messageIds) {
        if (messageIds.isEmpty()) {
            return Set.of();
        }
        String[] ids = messageIds.stream().distinct().sorted().toArray(String[]::new);
        return new HashSet<>(transaction.attach(Sql.class).insert(consumer, ids));
    }

    /**
     * Forgets what was handled so long ago that Kafka cannot deliver it again.
     *
     * @param before earlier than any record that the input topics still keep
     * @param atMost how many to forget in this transaction
     * @return how many were forgotten
     */
    public static int forget(Handle transaction, Instant before, int atMost) {
        return transaction.attach(Sql.class).delete(before, atMost);
    }

    interface Sql {
        @SqlQuery("""
                insert into handled_message (consumer, message_id)
                select :consumer, m.id from unnest(:ids::text[]) as m(id)
                on conflict do nothing
                returning message_id
                """)
        List<String> insert(@Bind("consumer") String consumer, @Bind("ids") String[] ids);

        @SqlUpdate("""
                delete from handled_message
                where ctid = any(array(select ctid from handled_message where handled_at < :before limit :atMost))
                """)
        int delete(@Bind("before") Instant before, @Bind("atMost") int atMost);
    }
}
