package parley.engine.agreements;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Entry;
import parley.conversation.account.AccountFact;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Evidence;
import parley.engine.accounts.FactReader;
import parley.engine.intake.AccountRecord.Told;
import parley.engine.journal.Journal;

/** Facts that are results of commands, brought home to the conversations in which they were agreed. */
public final class Results {

    private final Agreements agreements;
    private final Journal journal;
    private final Instant now;
    private final Map<AgreementKey, Settlement> states = new HashMap<>();

    public Results(Agreements agreements, Journal journal, Instant now) {
        this.agreements = agreements;
        this.journal = journal;
        this.now = now;
    }

    /** Conversations that these facts may change. */
    public Set<ConversationId> concerned(List<Told> told) {
        Set<ConversationId> conversations = new LinkedHashSet<>();
        rows(told).values().forEach(row -> conversations.add(row.conversation()));
        return conversations;
    }

    /** Appends what became of the agreements; the journal holds the locks of all that are concerned. */
    public void settle(List<Told> told) {
        Map<AgreementKey, AgreementRow> rows = rows(told);
        for (Told fact : told) {
            AgreementKey key = key(fact);
            AgreementRow row = key == null ? null : rows.get(key);
            if (key != null
                    && row != null
                    && row.customerId().equals(fact.fact().customerId())) {
                settle(key, row, fact);
            }
        }
    }

    private Map<AgreementKey, AgreementRow> rows(List<Told> told) {
        Set<AgreementKey> keys = new LinkedHashSet<>();
        told.stream().map(Results::key).filter(Objects::nonNull).forEach(keys::add);
        Map<AgreementKey, AgreementRow> rows = new HashMap<>();
        if (!keys.isEmpty()) {
            agreements.named(keys).forEach(row -> rows.put(new AgreementKey(row.brand(), row.id()), row));
        }
        return rows;
    }

    private static @Nullable AgreementKey key(Told told) {
        String cause = told.cause();
        return cause == null ? null : new AgreementKey(told.fact().brand(), Commands.agreementOf(cause));
    }

    private void settle(AgreementKey key, AgreementRow row, Told told) {
        AccountFact fact = FactReader.read(told.fact());
        Optional<Settlement> next = row.proposal().deal().settledBy(fact);
        Optional<Conversation> conversation = journal.find(row.conversation());
        Settlement before = states.getOrDefault(key, row.state());
        if (next.isPresent() && before.canBecome(next.get()) && conversation.isPresent()) {
            states.put(key, next.get());
            Entry.Stamp stamp = new Entry.Stamp(
                    conversation.get().lastSeq() + 1, now, told.fact().entryId());
            journal.append(
                    row.conversation(),
                    new Entry.Settled(stamp, row.proposal(), next.get(), List.of(Evidence.of(fact))),
                    told.raw().origin());
        }
    }
}
