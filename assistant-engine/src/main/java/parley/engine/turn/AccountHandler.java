package parley.engine.turn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.conversation.account.Payment;
import parley.engine.accounts.Accounts;
import parley.engine.accounts.FactReader;
import parley.engine.accounts.StoredFact;
import parley.engine.agreements.Agreements;
import parley.engine.agreements.Results;
import parley.engine.brands.Brands;
import parley.engine.intake.AccountIntake;
import parley.engine.intake.AccountRecord;
import parley.engine.intake.AccountRecord.Told;
import parley.engine.intake.Raw;
import parley.engine.intake.Refusals;
import parley.engine.journal.Journal;
import parley.engine.news.Notices;
import parley.engine.speech.Speech;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;
import parley.outbox.OutboxRow;

/** Stores what the brand's systems tell, and tells customers what they wait to hear of it. */
@ApplicationScoped
public class AccountHandler {

    private final Jdbi jdbi;
    private final AccountIntake intake;
    private final Brands brands;
    private final InstantSource clock;

    AccountHandler(Jdbi jdbi, AccountIntake intake, Brands brands, InstantSource clock) {
        this.jdbi = jdbi;
        this.intake = intake;
        this.brands = brands;
        this.clock = clock;
    }

    /** Handles the records of one poll of one partition in one transaction. */
    public List<OutboxRow> handle(List<Raw> poll) {
        Instant now = clock.instant();
        List<Told> told = new ArrayList<>();
        List<OutboxMessage> messages = new ArrayList<>();
        for (Raw raw : poll) {
            switch (intake.read(raw, now)) {
                case Told fact -> told.add(fact);
                case AccountRecord.Refused refused ->
                    messages.addAll(Refusals.of(raw, refused.brand(), refused.refusal(), now));
            }
        }
        return jdbi.inTransaction(transaction -> {
            new Accounts(transaction).record(told.stream().map(Told::fact).toList(), now);
            new Notices(transaction, now).note(ofTheirOwnAccord(told));
            messages.addAll(tell(transaction, told, now));
            return Outbox.append(transaction, messages);
        });
    }

    /** A payment that a customer has just agreed to is told as its receipt. */
    private static List<StoredFact> ofTheirOwnAccord(List<Told> told) {
        return told.stream()
                .filter(each -> each.cause() == null || !isCharge(each.fact()))
                .map(Told::fact)
                .toList();
    }

    private static boolean isCharge(StoredFact fact) {
        return FactReader.read(fact) instanceof Payment payment && payment.direction() == Payment.Direction.CHARGE;
    }

    private List<OutboxMessage> tell(Handle transaction, List<Told> told, Instant now) {
        Speech speech = new Speech(brands.inForce());
        Journal journal = new Journal(transaction, speech, now);
        Agreements agreements = new Agreements(transaction, now);
        Results results = new Results(agreements, journal, now);
        journal.lock(results.concerned(told));
        results.settle(told);
        List<OutboxMessage> messages =
                new ArrayList<>(DeskNews.outAndDesk(journal, new Accounts(transaction), speech, now));
        messages.addAll(agreements.conclude(journal.appended()));
        journal.close();
        return messages;
    }
}
