package parley.engine.turn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.conversation.Conversation;
import parley.conversation.DeskAct;
import parley.conversation.Entry;
import parley.engine.accounts.Accounts;
import parley.engine.brands.Brands;
import parley.engine.brands.Packs;
import parley.engine.forecasts.Forecasts;
import parley.engine.intake.CustomerIntake;
import parley.engine.intake.DeskIntake;
import parley.engine.intake.DeskRecord;
import parley.engine.intake.DeskRecord.Acted;
import parley.engine.intake.DeskRecord.Foreseen;
import parley.engine.intake.Raw;
import parley.engine.intake.Refusals;
import parley.engine.journal.Journal;
import parley.engine.journal.Outcome;
import parley.engine.speech.Speech;
import parley.messages.Refusal;
import parley.outbox.HandledMessages;
import parley.outbox.Outbox;
import parley.outbox.OutboxMessage;
import parley.outbox.OutboxRow;

/** Records what the desk does in conversations: an advisor joins, speaks, leaves. */
@ApplicationScoped
public class DeskHandler {

    private static final Logger LOG = Logger.getLogger(DeskHandler.class);
    private static final String CONSUMER = "engine-desk";

    private final Jdbi jdbi;
    private final DeskIntake intake;
    private final CustomerIntake customers;
    private final Brands brands;
    private final Forecasts forecasts;
    private final TurnMetrics metrics;
    private final InstantSource clock;

    DeskHandler(
            Jdbi jdbi,
            DeskIntake intake,
            CustomerIntake customers,
            Brands brands,
            Forecasts forecasts,
            TurnMetrics metrics,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.intake = intake;
        this.customers = customers;
        this.brands = brands;
        this.forecasts = forecasts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Handles the records of one poll of one partition in one transaction. */
    public List<OutboxRow> handle(List<Raw> poll) {
        Instant now = clock.instant();
        List<DeskRecord> records = poll.stream().map(intake::read).toList();
        List<Outcome> outcomes = new ArrayList<>();
        List<OutboxRow> committed = jdbi.inTransaction(
                transaction -> Outbox.append(transaction, handle(records, transaction, outcomes, now)));
        metrics.count(outcomes);
        return committed;
    }

    private List<OutboxMessage> handle(
            List<DeskRecord> records, Handle transaction, List<Outcome> outcomes, Instant now) {
        Packs packs = brands.inForce();
        Speech speech = new Speech(packs);
        Journal journal = new Journal(transaction, speech, now);
        List<OutboxMessage> messages = new ArrayList<>(deadLetters(records));
        foreseen(records).forEach(told -> Forecasts.remember(transaction, told.brand(), told.within(), told.at()));
        List<Acted> fresh = fresh(records, transaction);
        Overdue overdue = Overdue.of(records, customers, packs, now);
        journal.lock(Stream.concat(fresh.stream().map(Acted::conversation), overdue.conversations().stream())
                .distinct()
                .toList());
        overdue.open(journal);
        AdvisorProposals proposals = new AdvisorProposals(journal, new Accounts(transaction), now);
        for (Acted acted : fresh) {
            Optional<OutboxMessage> complaint = acted.act() instanceof DeskAct.Propose wish
                    ? proposals.make(acted, wish)
                    : act(acted, journal, now);
            complaint.ifPresent(messages::add);
        }
        overdue.handOver(journal, forecasts);
        messages.addAll(DeskNews.outAndDesk(journal, new Accounts(transaction), speech, now));
        journal.close();
        outcomes.addAll(journal.outcomes());
        return messages;
    }

    private static List<Foreseen> foreseen(List<DeskRecord> records) {
        return records.stream()
                .filter(Foreseen.class::isInstance)
                .map(Foreseen.class::cast)
                .toList();
    }

    private static List<OutboxMessage> deadLetters(List<DeskRecord> records) {
        return records.stream()
                .filter(DeskRecord.Refused.class::isInstance)
                .map(DeskRecord.Refused.class::cast)
                .map(refused -> Refusals.deadLetter(refused.raw(), refused.refusal()))
                .toList();
    }

    private static List<Acted> fresh(List<DeskRecord> records, Handle transaction) {
        List<Acted> acted = records.stream()
                .filter(Acted.class::isInstance)
                .map(Acted.class::cast)
                .toList();
        Set<String> unhandled = HandledMessages.claim(
                transaction, CONSUMER, acted.stream().map(Acted::id).toList());
        return acted.stream().filter(each -> unhandled.remove(each.id())).toList();
    }

    /** @return a dead letter for an act that is not legal now, so that an advisor's words are never lost in silence */
    private Optional<OutboxMessage> act(Acted acted, Journal journal, Instant now) {
        Duration promise = forecasts.within(acted.conversation().brand(), now);
        Optional<Conversation> conversation = journal.find(acted.conversation());
        Optional<Entry> entry =
                conversation.flatMap(known -> DeskAct.entry(acted.act(), known, now, acted.id(), promise));
        if (entry.isPresent()) {
            journal.append(acted.conversation(), entry.get(), acted.raw().origin());
            return Optional.empty();
        }
        LOG.infof(
                "conversation=%s handoff=%s act=%s is not legal now, ignored",
                acted.conversation(),
                acted.act().handoffId(),
                acted.act().getClass().getSimpleName());
        return acted.act() instanceof DeskAct.Say
                ? Optional.of(Refusals.deadLetter(
                        acted.raw(),
                        new Refusal(
                                Refusal.Code.INVALID_DATA,
                                "/data/handoffId",
                                "this handoff does not have the floor",
                                acted.id(),
                                acted.conversation().id())))
                : Optional.empty();
    }
}
