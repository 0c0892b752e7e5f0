package parley.engine.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import parley.messages.Refusal;
import parley.messages.Topics;
import parley.outbox.Outbox;
import parley.outbox.OutboxRow;

/** The last way to handle a record: nothing is lost, its bytes wait for an operator and its sender is told. */
@ApplicationScoped
public class DeadLetters {

    private final Jdbi jdbi;
    private final InstantSource clock;

    DeadLetters(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Buries records that nothing else could handle. */
    public List<OutboxRow> bury(List<Raw> records) {
        return jdbi.inTransaction(transaction -> Outbox.append(
                transaction,
                records.stream()
                        .flatMap(raw -> Refusals.of(
                                raw,
                                Topics.brandOf(raw.topic()).orElse(""),
                                new Refusal(Refusal.Code.FAULT, null, "our own fault; operators are told", null, null),
                                clock.instant())
                                .stream())
                        .toList()));
    }
}
