package parley.handoff.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import parley.handoff.advisor.LeaseConfig;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.storage.DeskTransaction;

/** Advisors' words on their way to customers, each said once. */
@ApplicationScoped
public class Replies {

    private final Handoffs handoffs;
    private final LeaseConfig lease;

    public Replies(Handoffs handoffs, LeaseConfig lease) {
        this.handoffs = handoffs;
        this.lease = lease;
    }

    /**
     * Writes a reply, or finds that it was written before.
     *
     * @return empty if there is no such handoff for this transaction
     */
    public Optional<Step> write(DeskTransaction tx, HandoffKey key, Writer writer, Words words) {
        return handoffs.step(
                tx,
                key,
                handoff -> tx.sql(ReplySql.class)
                        .find(key.brand(), words.id())
                        .map(written -> written.again(handoff, writer, words.text()))
                        .orElseGet(() -> first(tx, handoff, writer, words)));
    }

    private Step first(DeskTransaction tx, Handoff handoff, Writer writer, Words words) {
        Step step = handoff.reply(writer, words.id(), words.text(), tx.now(), lease.length());
        if (step instanceof Step.Moved) {
            HandoffKey key = handoff.key();
            String conversation = handoff.conversationId();
            tx.sql(ReplySql.class).insert(words.id(), key, conversation, writer.advisor(), words.text(), tx.now());
            tx.sql(HandoffSql.class).answered(key, tx.now());
        }
        return step;
    }

    /**
     * What is said.
     *
     * @param id chosen by the browser
     */
    public record Words(String id, String text) {}
}
