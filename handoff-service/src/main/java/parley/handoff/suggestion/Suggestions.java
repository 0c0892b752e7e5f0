package parley.handoff.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.AuditEntry;
import parley.handoff.queue.AuditSql;
import parley.handoff.queue.HandoffKey;
import parley.handoff.storage.DeskTransaction;

/** Records what advisors make of the assistant's drafts: what it should learn from, and how often it was right. */
@ApplicationScoped
public class Suggestions {

    /** An advisor said something that began as the draft; without an open draft nothing is recorded. */
    public void said(DeskTransaction tx, HandoffKey key, String advisor, String replyId, String words) {
        tx.sql(SuggestionSql.class)
                .open(key)
                .ifPresent(open -> settle(tx, key, open, Fate.of(open.text(), words), replyId, advisor));
    }

    /** An advisor does not want the draft. */
    public void dismissed(DeskTransaction tx, HandoffKey key, String advisor) {
        tx.sql(SuggestionSql.class).open(key).ifPresent(open -> settle(tx, key, open, Fate.DISMISSED, null, advisor));
    }

    private static void settle(
            DeskTransaction tx,
            HandoffKey key,
            SuggestionSql.Open open,
            Fate fate,
            @Nullable String replyId,
            String advisor) {
        if (tx.sql(SuggestionSql.class).insert(key, open, fate.stored(), replyId, advisor, tx.now()) == 1) {
            AuditEntry entry = new AuditEntry("suggestion_" + fate.stored(), advisor, "{}");
            tx.sql(AuditSql.class).insert(key, tx.now(), open.fence(), entry);
            tx.changed(key);
        }
    }
}
