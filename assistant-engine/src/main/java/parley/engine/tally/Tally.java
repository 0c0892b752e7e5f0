package parley.engine.tally;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.engine.speech.Post;
import parley.engine.speech.Speech;
import parley.engine.tally.TallySql.Counted;
import parley.messages.Envelope;
import parley.messages.OutcomesCounted;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;

/**
 * Counts what became of utterances, minute by minute, and tells the desk. Where it stands and what it tells are written in one
 * transaction, so that every utterance is counted once, whichever engine counts.
 */
@ApplicationScoped
public class Tally {

    private static final String ORIGIN = "tally/0";

    /** An outcome carries the time at which its transaction began; time-outs end every transaction long before this. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    /** After a long silence the past is counted in steps. */
    private static final Duration LONGEST_SPAN = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final InstantSource clock;

    Tally(Jdbi jdbi, Outbox outbox, InstantSource clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        Instant now = clock.instant();
        jdbi.useTransaction(transaction -> Outbox.append(transaction, count(transaction, now)));
        outbox.drain(ORIGIN);
    }

    /** Messages on what was recorded since the last count; one a brand. */
    static List<OutboxMessage> count(Handle transaction, Instant now) {
        TallySql sql = transaction.attach(TallySql.class);
        Instant from = sql.countedTo();
        Instant to = earliest(from.plus(LONGEST_SPAN), now.minus(SETTLED)).truncatedTo(ChronoUnit.MINUTES);
        if (!to.isAfter(from)) {
            return List.of();
        }
        sql.moveTo(to);
        Map<String, List<Counted>> brands = sql.count(from, to).stream()
                .collect(Collectors.groupingBy(Counted::brand, TreeMap::new, Collectors.toList()));
        return brands.entrySet().stream()
                .map(brand -> message(brand.getKey(), from, to, brand.getValue(), now))
                .toList();
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static OutboxMessage message(String brand, Instant from, Instant to, List<Counted> counted, Instant now) {
        OutcomesCounted told = new OutcomesCounted(
                brand, from, to, counted.stream().map(Counted::told).toList());
        String id = "outcomes-" + brand + "-" + from.getEpochSecond();
        return Post.desk(brand, Envelope.of(id, Speech.SOURCE, brand, now, null, told), ORIGIN);
    }
}
