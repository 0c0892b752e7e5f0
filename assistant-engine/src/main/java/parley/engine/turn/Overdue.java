package parley.engine.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import parley.conversation.ConversationId;
import parley.conversation.Turn;
import parley.engine.brands.Pack;
import parley.engine.brands.Packs;
import parley.engine.forecasts.Forecasts;
import parley.engine.intake.CustomerIntake;
import parley.engine.intake.CustomerRecord.Spoken;
import parley.engine.intake.DeskRecord;
import parley.engine.journal.Journal;

/**
 * Utterances that had no outcome in time: each is handed to a person, unless it has its outcome by now. Whoever comes to it
 * later finds that outcome. Used by one thread.
 */
final class Overdue {

    private static final Logger LOG = Logger.getLogger(Overdue.class);

    /**
     * An older word is not believed: an engine that was away would hand everything over that it is about to answer. Whoever
     * sends it sends it again while it is true.
     */
    static final Duration BELIEVED_FOR = Duration.ofSeconds(5);

    private final Map<Spoken, String> origins = new LinkedHashMap<>();
    private final Instant now;

    private Overdue(Instant now) {
        this.now = now;
    }

    /** Reads what is still to be believed; what its own intake will refuse is none. */
    static Overdue of(List<DeskRecord> records, CustomerIntake intake, Packs packs, Instant now) {
        Overdue overdue = new Overdue(now);
        for (DeskRecord record : records) {
            if (record instanceof DeskRecord.Overdue told
                    && now.isBefore(told.at().plus(BELIEVED_FOR))) {
                overdue.add(told, intake, packs);
            }
        }
        return overdue;
    }

    private void add(DeskRecord.Overdue told, CustomerIntake intake, Packs packs) {
        String brand = told.brand();
        if (intake.read(
                        told.utterance(),
                        packs.serving(brand).map(Pack::defaultZone).orElse(null),
                        now)
                instanceof Spoken spoken) {
            origins.put(spoken, told.raw().origin());
        }
    }

    /** Whose conversations must be locked. */
    List<ConversationId> conversations() {
        return origins.keySet().stream()
                .map(spoken -> spoken.utterance().conversation())
                .distinct()
                .toList();
    }

    /** Before anything is appended: a conversation may begin with such an utterance. */
    void open(Journal journal) {
        journal.openAll(origins.keySet().stream().map(Spoken::utterance).toList());
    }

    /** Ends those that have no outcome. */
    void handOver(Journal journal, Forecasts forecasts) {
        for (Spoken said : Admission.of(List.copyOf(origins.keySet()), journal).admitted()) {
            LOG.warnf(
                    "conversation=%s utterance=%s overdue, handed to a person",
                    said.utterance().conversation(), said.utterance().id());
            journal.admit(said.utterance(), said.hash(), Objects.requireNonNull(origins.get(said)));
            journal.record(Turn.overdue(NotUnderstood.situation(said.utterance(), journal, forecasts, now)));
        }
    }
}
