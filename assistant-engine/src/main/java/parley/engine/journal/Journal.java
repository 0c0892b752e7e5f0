package parley.engine.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Entry;
import parley.conversation.Turn;
import parley.conversation.Utterance;
import parley.engine.speech.Speech;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.Outbound;

/**
 * The conversations of one transaction: opened and locked together, evolved in memory, written together by {@link #close}.
 * Used by one thread.
 */
public final class Journal {

    private final JournalSql sql;
    private final Speech speech;
    private final Instant now;
    private final Map<ConversationId, Long> versions = new HashMap<>();
    private final Map<ConversationId, Conversation> open = new LinkedHashMap<>();
    private final Map<UtteranceKey, Admitted> admitted = new HashMap<>();
    private final List<Appended> appended = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    public Journal(Handle transaction, Speech speech, Instant now) {
        this.sql = transaction.attach(JournalSql.class);
        this.speech = speech;
        this.now = now;
    }

    /** Opens and locks the conversations of these utterances in one round trip; new ones begin here. */
    public void openAll(Collection<Utterance> utterances) {
        Map<ConversationId, Customer> wanted = new LinkedHashMap<>();
        utterances.forEach(said -> wanted.putIfAbsent(said.conversation(), said.customer()));
        Collection<ConversationId> ids = wanted.keySet();
        String[] customers = wanted.values().stream().map(Customer::id).toArray(String[]::new);
        if (lock(ids) < ids.size()) {
            sql.openMissing(column(ids, ConversationId::brand), column(ids, ConversationId::id), customers, now);
            lock(ids);
        }
        wanted.forEach((id, customer) ->
                open.computeIfPresent(id, (ignored, conversation) -> welcome(conversation, customer)));
    }

    private static Conversation welcome(Conversation conversation, Customer customer) {
        return conversation.lastSeq() == 0 ? Conversation.empty(conversation.id(), customer.language()) : conversation;
    }

    /**
     * Opens and locks conversations that exist.
     *
     * @return how many of them exist
     */
    public int lock(Collection<ConversationId> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<ConversationRow> rows = sql.lock(column(ids, ConversationId::brand), column(ids, ConversationId::id));
        for (ConversationRow row : rows) {
            ConversationId id = new ConversationId(row.brand(), row.id());
            versions.put(id, row.version());
            open.put(
                    id,
                    row.state().isEmpty() ? Conversation.empty(id, null) : EntryCodec.readConversation(row.state()));
        }
        return rows.size();
    }

    /** The conversation as it stands, with what this transaction added. */
    public Conversation open(Utterance utterance) {
        return Objects.requireNonNull(open.get(utterance.conversation()), "openAll comes first");
    }

    /** The conversation if it was locked and exists. */
    public Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(open.get(id));
    }

    /** The conversations that are open here. */
    public List<ConversationId> opened() {
        return List.copyOf(open.keySet());
    }

    /** What is remembered of these utterances: hash of the content by brand, source and id. */
    public Map<UtteranceKey, String> handled(Collection<UtteranceKey> keys) {
        Map<UtteranceKey, String> known = new HashMap<>();
        if (!keys.isEmpty()) {
            sql.outcomes(
                            column(keys, UtteranceKey::brand),
                            column(keys, UtteranceKey::source),
                            column(keys, UtteranceKey::id))
                    .forEach(row ->
                            known.put(new UtteranceKey(row.brand(), row.source(), row.messageId()), row.contentHash()));
        }
        return known;
    }

    /** Says where an utterance came from, before its turn is recorded. */
    public void admit(Utterance utterance, String contentHash, String origin) {
        admitted.put(UtteranceKey.of(utterance), new Admitted(contentHash, origin));
    }

    private record Admitted(String contentHash, String origin) {}

    /** Records the turn of an admitted utterance: its entries and its one outcome. */
    public void record(Turn turn) {
        Utterance utterance = turn.situation().utterance();
        Admitted from = Objects.requireNonNull(admitted.get(UtteranceKey.of(utterance)), "admit comes first");
        turn.entries().forEach(entry -> append(utterance.conversation(), entry, from.origin()));
        outcomes.add(Outcome.of(turn, from.contentHash(), speech.rulebook(utterance.conversation())));
    }

    /** Appends one entry. */
    public Appended append(ConversationId id, Entry entry, String origin) {
        Conversation before = Objects.requireNonNull(open.get(id), "locked before it is appended to");
        Conversation after = before.evolve(entry);
        Envelope<Outbound.Shown> event = speech.event(after, entry);
        Appended written = new Appended(before, after, entry, event, Json.bytes(event), origin);
        open.put(id, after);
        appended.add(written);
        return written;
    }

    /** Everything appended so far, in order. */
    public List<Appended> appended() {
        return List.copyOf(appended);
    }

    /** What became of the utterances whose turns were recorded so far. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Events of a conversation after a place, oldest first; what this transaction added is not among them. */
    public List<EventRow> eventsAfter(ConversationId id, long afterSeq, int limit) {
        return sql.eventsAfter(id.brand(), id.id(), afterSeq, limit);
    }

    /** The same for several conversations in one round trip. */
    public Map<ConversationId, List<EventRow>> eventsAfter(Map<ConversationId, Long> afterSeqs, int limit) {
        if (afterSeqs.isEmpty()) {
            return Map.of();
        }
        List<ConversationId> ids = List.copyOf(afterSeqs.keySet());
        Long[] after = ids.stream().map(afterSeqs::get).toArray(Long[]::new);
        return sql
                .eventsAfterEach(column(ids, ConversationId::brand), column(ids, ConversationId::id), after, limit)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new ConversationId(row.brand(), row.conversationId()),
                        Collectors.mapping(row -> new EventRow(row.seq(), row.event()), Collectors.toList())));
    }

    /** Conversations whose promise has all but passed, longest ago first. */
    public List<ConversationId> promisesDue(int limit) {
        return sql.promisesDue(now.plus(Conversation.RENEWED_BEFORE), limit).stream()
                .map(key -> new ConversationId(key.brand(), key.id()))
                .toList();
    }

    /**
     * Writes everything.
     *
     * @throws ZombieException if somebody else wrote one of the conversations meanwhile
     */
    public void close() {
        if (!appended.isEmpty()) {
            new JournalWriter(sql, now).write(appended, outcomes, versions);
        }
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
