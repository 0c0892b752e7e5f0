package parley.engine.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import parley.engine.accounts.Accounts;
import parley.engine.accounts.StoredFact;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;
import parley.outbox.OutboxRow;

/** Stores what the brand's systems tell. */
@ApplicationScoped
public class AccountHandler {

    private final Jdbi jdbi;
    private final AccountIntake intake;
    private final InstantSource clock;

    AccountHandler(Jdbi jdbi, AccountIntake intake, InstantSource clock) {
        this.jdbi = jdbi;
        this.intake = intake;
        this.clock = clock;
    }

    /** Handles the records of one poll of one partition in one transaction. */
    public List<OutboxRow> handle(List<Raw> poll) {
        Instant now = clock.instant();
        List<StoredFact> facts = new ArrayList<>();
        List<OutboxMessage> messages = new ArrayList<>();
        for (Raw raw : poll) {
            switch (intake.read(raw, now)) {
                case AccountRecord.Told told -> facts.add(told.fact());
                case AccountRecord.Refused refused ->
                    messages.addAll(Refusals.of(raw, refused.brand(), refused.refusal(), now));
            }
        }
        return jdbi.inTransaction(transaction -> {
            new Accounts(transaction).record(facts, now);
            return Outbox.append(transaction, messages);
        });
    }
}
