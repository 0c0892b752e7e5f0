package parley.handoff.queue;

import jakarta.enterprise.context.ApplicationScoped;
import parley.handoff.storage.DeskTransaction;

/** Notes beside a conversation: from anybody who may see it, in every state, for colleagues only. */
@ApplicationScoped
public class Notes {

    /**
     * Writes a note; the same id again changes nothing.
     *
     * @param id chosen by the browser
     * @return false if there is no such handoff for this transaction
     */
    public boolean write(DeskTransaction tx, HandoffKey key, String author, String id, String text) {
        return tx.sql(HandoffSql.class)
                .lock(key)
                .map(handoff -> write(tx, handoff, author, id, text))
                .isPresent();
    }

    private static Handoff write(DeskTransaction tx, Handoff handoff, String author, String id, String text) {
        if (tx.sql(NoteSql.class).insert(handoff, id, author, text, tx.now()) == 1) {
            AuditEntry entry = AuditEntry.noted(author, id);
            tx.sql(AuditSql.class).insert(handoff.key(), tx.now(), handoff.fence(), entry);
            tx.changed(handoff.key());
        }
        return handoff;
    }
}
