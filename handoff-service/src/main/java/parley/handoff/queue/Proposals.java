package parley.handoff.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import parley.handoff.advisor.LeaseConfig;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.storage.DeskTransaction;

/**
 * Offers that advisors make to customers. The engine looks them up, and makes them or says why not. No advisor can agree to one: there
 * is no message for that.
 */
@ApplicationScoped
public class Proposals {

    private final Handoffs handoffs;
    private final LeaseConfig lease;

    public Proposals(Handoffs handoffs, LeaseConfig lease) {
        this.handoffs = handoffs;
        this.lease = lease;
    }

    /**
     * Asks the engine to make an offer, or finds that it was asked before.
     *
     * @param id chosen by the browser
     * @return empty if there is no such handoff for this transaction
     */
    public Optional<Step> write(DeskTransaction tx, HandoffKey key, Writer writer, String id, Wish wish) {
        return handoffs.step(
                tx,
                key,
                handoff -> tx.sql(ReplySql.class)
                        .find(key.brand(), id)
                        .map(written -> written.again(handoff, writer, wish.told()))
                        .orElseGet(() -> first(tx, handoff, writer, id, wish)));
    }

    private Step first(DeskTransaction tx, Handoff handoff, Writer writer, String id, Wish wish) {
        Step step = handoff.propose(writer, id, wish, tx.now(), lease.length());
        if (step instanceof Step.Moved) {
            tx.sql(ReplySql.class)
                    .insert(id, handoff.key(), handoff.conversationId(), writer.advisor(), wish.told(), tx.now());
        }
        return step;
    }
}
