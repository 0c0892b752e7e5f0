package parley.engine.obligations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import parley.conversation.ConversationId;
import parley.engine.accounts.Accounts;
import parley.engine.brands.Brands;
import parley.engine.forecasts.Forecasts;
import parley.engine.journal.Journal;
import parley.engine.speech.Speech;
import parley.engine.turn.DeskNews;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;
import parley.outbox.OutboxRow;

/**
 * Renews promises whose time has all but passed, where the desk did not: whoever waits for a person is never left without a
 * word.
 */
@ApplicationScoped
public class Promises {

    private static final Logger LOG = Logger.getLogger(Promises.class);
    private static final String ORIGIN = "promises/0";
    private static final int AT_ONCE = 100;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Brands brands;
    private final Forecasts forecasts;
    private final InstantSource clock;

    Promises(Jdbi jdbi, Outbox outbox, Brands brands, Forecasts forecasts, InstantSource clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.brands = brands;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** Two engines may both look; the lock on the conversation and its new deadline let only one renew. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        List<OutboxRow> renewed = renewDue();
        if (!renewed.isEmpty()) {
            LOG.infof("promises renewed=%d", renewed.size());
        }
        outbox.drain(ORIGIN);
    }

    private List<OutboxRow> renewDue() {
        Instant now = clock.instant();
        return jdbi.inTransaction(transaction -> {
            Speech speech = new Speech(brands.inForce());
            Journal journal = new Journal(transaction, speech, now);
            journal.lock(journal.promisesDue(AT_ONCE));
            for (ConversationId id : journal.opened()) {
                journal.find(id)
                        .map(conversation -> conversation.renewedPromise(now, forecasts.within(id.brand(), now)))
                        .ifPresent(again -> journal.append(id, again, ORIGIN));
            }
            List<OutboxMessage> messages = DeskNews.outAndDesk(journal, new Accounts(transaction), speech, now);
            journal.close();
            return Outbox.append(transaction, messages);
        });
    }
}
