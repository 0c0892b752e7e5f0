package parley.engine.obligations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.engine.accounts.Accounts;
import parley.engine.brands.Brands;
import parley.engine.journal.Journal;
import parley.engine.news.Notices;
import parley.engine.speech.Speech;
import parley.engine.turn.DeskNews;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;

/** Tells customers what happened to their orders and bills, when they may be told. */
@ApplicationScoped
public class NewsTeller {

    private static final String ORIGIN = "news/0";
    private static final int AT_ONCE = 100;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Brands brands;
    private final InstantSource clock;

    NewsTeller(Jdbi jdbi, Outbox outbox, Brands brands, InstantSource clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.brands = brands;
        this.clock = clock;
    }

    /** Two engines may both look; the locks on the conversations let only one tell. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        Instant now = clock.instant();
        jdbi.useTransaction(transaction -> Outbox.append(transaction, news(transaction, now)));
        outbox.drain(ORIGIN);
    }

    private List<OutboxMessage> news(Handle transaction, Instant now) {
        Speech speech = new Speech(brands.inForce());
        Journal journal = new Journal(transaction, speech, now);
        new Notices(transaction, now).tell(journal, AT_ONCE, ORIGIN);
        List<OutboxMessage> messages = DeskNews.outAndDesk(journal, new Accounts(transaction), speech, now);
        journal.close();
        return messages;
    }
}
