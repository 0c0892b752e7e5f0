package parley.handoff.queue;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Notes of advisors to each other. */
public interface NoteSql {

    @SqlUpdate("""
            insert into note (brand, id, handoff_id, conversation_id, author, text, written_at)
            values (:h.key.brand, :id, :h.key.id, :h.conversationId, :author, :text, :at)
            on conflict (brand, id) do nothing
            """)
    int insert(
            @BindMethods("h") Handoff handoff,
            @Bind("id") String id,
            @Bind("author") String author,
            @Bind("text") String text,
            @Bind("at") Instant at);
}
