package parley.handoff.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.handoff.dashboard.ReplyResource.Afterwards;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.queue.HandoffState;
import parley.handoff.queue.Handoffs;
import parley.handoff.queue.Notes;
import parley.handoff.queue.Replies;
import parley.handoff.queue.ReplySql;
import parley.handoff.queue.Step;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.suggestion.Suggestions;

/** A reply with all that belongs to it: read first, then said, then noted, then put aside or resolved. */
@ApplicationScoped
public class Sayings {

    private final Replies replies;
    private final Notes notes;
    private final Handoffs handoffs;
    private final Suggestions suggestions;

    public Sayings(Replies replies, Notes notes, Handoffs handoffs, Suggestions suggestions) {
        this.replies = replies;
        this.notes = notes;
        this.handoffs = handoffs;
        this.suggestions = suggestions;
    }

    /**
     * Says it.
     *
     * @return empty if there is no such handoff for this transaction
     * @throws Unread if the customer wrote meanwhile; nothing happened
     * @throws Withdrawn if what follows may not happen; the transaction must not stand
     */
    Optional<Step> say(DeskTransaction tx, HandoffKey key, Handoff.Writer writer, Saying saying) {
        refuseIfUnread(tx, key, saying);
        Optional<Step> step = replies.write(tx, key, writer, new Replies.Words(saying.id(), saying.text()));
        if (step.orElse(null) instanceof Step.Moved) {
            follow(tx, key, writer, saying);
        }
        return step;
    }

    /** Under the lock that the intake takes too: what the customer writes later comes after the reply. */
    private static void refuseIfUnread(DeskTransaction tx, HandoffKey key, Saying saying) {
        Long seen = saying.seen();
        if (seen == null
                || tx.sql(ReplySql.class).find(key.brand(), saying.id()).isPresent()) {
            return;
        }
        Optional<Handoff> locked = tx.sql(HandoffSql.class).lock(key);
        if (locked.isPresent()
                && tx.sql(ConversationSql.class)
                        .customerWroteAfter(key.brand(), locked.get().conversationId(), seen)) {
            throw new Unread();
        }
    }

    private void follow(DeskTransaction tx, HandoffKey key, Handoff.Writer writer, Saying saying) {
        if (saying.suggested()) {
            suggestions.said(tx, key, writer.advisor(), saying.id(), saying.text());
        }
        Afterwards then = saying.then();
        if (then == null) {
            return;
        }
        if (then.note() != null) {
            notes.write(tx, key, writer.advisor(), saying.id(), then.note());
        }
        if (then.next() != null) {
            must(tx, key, handoff -> next(tx, handoff, writer, then));
        }
    }

    private static Step next(DeskTransaction tx, Handoff handoff, Handoff.Writer writer, Afterwards then) {
        return switch (Objects.requireNonNull(then.next())) {
            case snooze ->
                handoff.putAside(
                        writer, tx.now().plus(Duration.ofMinutes(Objects.requireNonNull(then.minutes()))), tx.now());
            case resolve -> handoff.resolve(writer, then.label(), tx.now());
        };
    }

    private void must(DeskTransaction tx, HandoffKey key, Function<Handoff, Step> decide) {
        handoffs.step(tx, key, decide).ifPresent(step -> {
            if (step instanceof Step.Refused refused) {
                throw new Withdrawn(refused.reason());
            }
        });
    }

    /** The draft is not wanted, says the advisor who has the handoff. */
    Optional<Step> dismiss(DeskTransaction tx, HandoffKey key, String advisor) {
        return tx.sql(HandoffSql.class).lock(key).map(handoff -> {
            boolean has = handoff.state() instanceof HandoffState.Assigned held
                    && held.advisor().equals(advisor);
            if (!has) {
                return new Step.Refused(Step.Reason.LOST);
            }
            suggestions.dismissed(tx, key, advisor);
            return new Step.Unchanged(handoff);
        });
    }

    /** What is said, and what is done after it. */
    record Saying(
            String id,
            String text,
            @Nullable Long seen,
            boolean suggested,
            @Nullable Afterwards then) {}

    /** The customer wrote what the advisor has not read. */
    static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What belongs to the reply may not happen, so neither may the reply. */
    static final class Withdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Step.Reason reason;

        Withdrawn(Step.Reason reason) {
            super(reason.wireName());
            this.reason = reason;
        }

        Step.Reason reason() {
            return reason;
        }
    }
}
