package parley.engine.obligations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.conversation.Conversation;
import parley.conversation.Entry;
import parley.conversation.agreement.Settlement;
import parley.engine.accounts.Accounts;
import parley.engine.agreements.AgreementRow;
import parley.engine.agreements.Agreements;
import parley.engine.brands.Brands;
import parley.engine.journal.Journal;
import parley.engine.speech.Speech;
import parley.engine.turn.DeskNews;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;

/** Asks the brand what became of agreements of which no word came in time. Never asks for anything to be done again. */
@ApplicationScoped
public class Queries {

    private static final Logger LOG = Logger.getLogger(Queries.class);
    private static final String ORIGIN = "agreements/0";
    private static final int AT_ONCE = 100;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Brands brands;
    private final InstantSource clock;

    Queries(Jdbi jdbi, Outbox outbox, Brands brands, InstantSource clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.brands = brands;
        this.clock = clock;
    }

    /** Two engines may both look; the lock on the conversation and the new time let only one ask. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        Instant now = clock.instant();
        int asked = jdbi.inTransaction(transaction ->
                Outbox.append(transaction, queries(transaction, now)).size());
        if (asked > 0) {
            LOG.infof("agreements without a word messages=%d", asked);
        }
        outbox.drain(ORIGIN);
    }

    private List<OutboxMessage> queries(Handle transaction, Instant now) {
        Agreements agreements = new Agreements(transaction, now);
        Speech speech = new Speech(brands.inForce());
        Journal journal = new Journal(transaction, speech, now);
        List<AgreementRow> seen = agreements.due(AT_ONCE);
        if (seen.isEmpty()) {
            return List.of();
        }
        journal.lock(seen.stream().map(AgreementRow::conversation).distinct().toList());
        List<OutboxMessage> messages = new ArrayList<>();
        for (AgreementRow row : agreements.due(AT_ONCE)) {
            if (journal.find(row.conversation()).isPresent()) {
                admit(row, journal, now);
                messages.add(agreements.ask(row, ORIGIN));
            }
        }
        messages.addAll(DeskNews.outAndDesk(journal, new Accounts(transaction), speech, now));
        messages.addAll(agreements.conclude(journal.appended()));
        journal.close();
        return messages;
    }

    /** The first time, the customer is told that the brand has not answered. */
    private static void admit(AgreementRow row, Journal journal, Instant now) {
        Optional<Conversation> conversation = journal.find(row.conversation());
        if (conversation.isPresent() && row.state().canBecome(Settlement.UNKNOWN)) {
            Entry.Stamp stamp = new Entry.Stamp(conversation.get().lastSeq() + 1, now, row.id());
            journal.append(
                    row.conversation(),
                    new Entry.Settled(stamp, row.proposal(), Settlement.UNKNOWN, List.of()),
                    ORIGIN);
        }
    }
}
