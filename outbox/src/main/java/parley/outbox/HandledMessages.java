package parley.outbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

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

    interface Sql {
        @SqlQuery("""
                insert into handled_message (consumer, message_id)
                select :consumer, m.id from unnest(:ids::text[]) as m(id)
                on conflict do nothing
                returning message_id
                """)
        java.util.List<String> insert(@Bind("consumer") String consumer, @Bind("ids") String[] ids);
    }
}
