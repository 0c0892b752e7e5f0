package parley.engine.turn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.conversation.ConversationId;
import parley.conversation.Turn;
import parley.conversation.Utterance;
import parley.conversation.intent.Understanding;
import parley.engine.accounts.Accounts;
import parley.engine.agreements.Agreements;
import parley.engine.brands.Brands;
import parley.engine.brands.Pack;
import parley.engine.brands.Packs;
import parley.engine.forecasts.Forecasts;
import parley.engine.intake.CustomerIntake;
import parley.engine.intake.CustomerRecord;
import parley.engine.intake.CustomerRecord.Refused;
import parley.engine.intake.CustomerRecord.Spoken;
import parley.engine.intake.CustomerRecord.Sync;
import parley.engine.intake.Raw;
import parley.engine.intake.Refusals;
import parley.engine.journal.Journal;
import parley.engine.journal.Outcome;
import parley.engine.speech.Speech;
import parley.messages.Topics;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;
import parley.outbox.OutboxRow;

/** Handles the records of one poll of one partition in one transaction. */
@ApplicationScoped
public class PollHandler {

    private final Jdbi jdbi;
    private final Brands brands;
    private final CustomerIntake intake;
    private final Forecasts forecasts;
    private final TurnMetrics metrics;
    private final InstantSource clock;

    PollHandler(
            Jdbi jdbi,
            Brands brands,
            CustomerIntake intake,
            Forecasts forecasts,
            TurnMetrics metrics,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.brands = brands;
        this.intake = intake;
        this.forecasts = forecasts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Handles all records together.
     *
     * @return what is to be published now that it is committed
     */
    public List<OutboxRow> handle(List<Raw> poll) {
        return inTransaction(poll, this::takeTurns);
    }

    /** Handles records whose turn threw: their customers are handed to a person. */
    public List<OutboxRow> handOver(List<Raw> records) {
        return inTransaction(records, this::handOver);
    }

    private interface Turns {
        void take(List<Spoken> admitted, Journal journal, Accounts accounts, Packs packs, Instant now);
    }

    private List<OutboxRow> inTransaction(List<Raw> poll, Turns turns) {
        Instant now = clock.instant();
        Packs packs = brands.inForce();
        List<CustomerRecord> records =
                poll.stream().map(raw -> read(raw, packs, now)).toList();
        List<Outcome> outcomes = new ArrayList<>();
        List<OutboxRow> committed = jdbi.inTransaction(
                transaction -> Outbox.append(transaction, handle(records, turns, transaction, packs, outcomes, now)));
        metrics.count(outcomes);
        return committed;
    }

    private CustomerRecord read(Raw raw, Packs packs, Instant now) {
        return intake.read(
                raw,
                Topics.brandOf(raw.topic())
                        .flatMap(packs::serving)
                        .map(Pack::defaultZone)
                        .orElse(null),
                now);
    }

    private static List<OutboxMessage> handle(
            List<CustomerRecord> records,
            Turns turns,
            Handle transaction,
            Packs packs,
            List<Outcome> outcomes,
            Instant now) {
        Speech speech = new Speech(packs);
        Journal journal = new Journal(transaction, speech, now);
        Accounts accounts = new Accounts(transaction);
        List<Spoken> spoken = only(records, Spoken.class);
        List<Sync> syncs = only(records, Sync.class);
        journal.openAll(spoken.stream().map(Spoken::utterance).toList());
        Admission admission = Admission.of(spoken, journal);
        admission
                .admitted()
                .forEach(said ->
                        journal.admit(said.utterance(), said.hash(), said.raw().origin()));
        turns.take(admission.admitted(), journal, accounts, packs, now);

        List<OutboxMessage> messages = new ArrayList<>(refusals(records, admission, now));
        messages.addAll(DeskNews.outAndDesk(journal, accounts, speech, now));
        messages.addAll(new Agreements(transaction, now).conclude(journal.appended()));
        journal.close();
        outcomes.addAll(journal.outcomes());
        messages.addAll(history(syncs, journal, now));
        return messages;
    }

    private static <R extends CustomerRecord> List<R> only(List<CustomerRecord> records, Class<R> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void takeTurns(List<Spoken> admitted, Journal journal, Accounts accounts, Packs packs, Instant now) {
        Understanders understanders = new Understanders(packs);
        AccountReads reads = new AccountReads(accounts, packs, now);
        prepare(admitted, journal, understanders, reads);
        TurnHandler handler = new TurnHandler(journal, understanders, reads, new Rulebooks(packs), forecasts, now);
        admitted.forEach(said -> handler.handle(said.utterance()));
    }

    private static void prepare(
            List<Spoken> admitted, Journal journal, Understanders understanders, AccountReads reads) {
        Set<ConversationId> begun = new HashSet<>();
        for (Spoken said : admitted) {
            Utterance utterance = said.utterance();
            if (begun.add(utterance.conversation())) {
                Understanding understanding = understanders.understandAhead(utterance, journal.open(utterance));
                reads.announce(utterance, journal.open(utterance), understanding);
            }
        }
    }

    private void handOver(List<Spoken> admitted, Journal journal, Accounts accounts, Packs packs, Instant now) {
        for (Spoken said : admitted) {
            journal.record(Turn.fault(NotUnderstood.situation(said.utterance(), journal, forecasts, now)));
        }
    }

    private static List<OutboxMessage> refusals(List<CustomerRecord> records, Admission admission, Instant now) {
        List<OutboxMessage> messages = new ArrayList<>();
        only(records, Refused.class)
                .forEach(refused ->
                        messages.addAll(Refusals.of(refused.raw(), refused.brand(), refused.refusal(), now)));
        admission
                .refused()
                .forEach((said, refusal) -> messages.addAll(
                        Refusals.of(said.raw(), said.utterance().conversation().brand(), refusal, now)));
        return messages;
    }

    private static List<OutboxMessage> history(List<Sync> syncs, Journal journal, Instant now) {
        journal.lock(syncs.stream().map(Sync::conversation).distinct().toList());
        History history = new History(journal, now);
        return syncs.stream().flatMap(sync -> history.again(sync).stream()).toList();
    }
}
