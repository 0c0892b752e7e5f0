package parley.engine.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Floor;

/** Writes what a transaction appended: entries, outcomes, and the folded conversations. */
final class JournalWriter {

    private final JournalSql sql;
    private final Instant now;

    JournalWriter(JournalSql sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    void write(List<Appended> appended, List<Outcome> outcomes, Map<ConversationId, Long> versions) {
        writeEntries(appended);
        if (!outcomes.isEmpty()) {
            writeOutcomes(outcomes);
        }
        Map<ConversationId, Conversation> latest = new LinkedHashMap<>();
        appended.forEach(written -> latest.put(written.after().id(), written.after()));
        writeConversations(latest.values(), versions);
    }

    private void writeEntries(List<Appended> appended) {
        sql.insertEntries(
                column(appended, written -> written.after().id().brand()),
                column(appended, written -> written.after().id().id()),
                numbers(appended, written -> written.entry().stamp().seq()),
                column(appended, written -> written.entry().getClass().getSimpleName()),
                column(appended, written -> EntryCodec.write(written.entry())),
                column(appended, written -> new String(written.eventBytes(), UTF_8)),
                now);
    }

    private void writeOutcomes(List<Outcome> outcomes) {
        sql.insertOutcomes(
                column(outcomes, outcome -> outcome.key().brand()),
                column(outcomes, outcome -> outcome.key().source()),
                column(outcomes, outcome -> outcome.key().id()),
                column(outcomes, Outcome::contentHash),
                column(outcomes, Outcome::conversationId),
                numbers(outcomes, Outcome::seq),
                column(outcomes, Outcome::decision),
                column(outcomes, Outcome::reason),
                column(outcomes, Outcome::intent),
                column(outcomes, Outcome::rulebook),
                now);
    }

    private void writeConversations(Collection<Conversation> conversations, Map<ConversationId, Long> versions) {
        int updated = sql.update(
                column(conversations, conversation -> conversation.id().brand()),
                column(conversations, conversation -> conversation.id().id()),
                numbers(conversations, conversation -> Objects.requireNonNull(versions.get(conversation.id()))),
                numbers(conversations, Conversation::lastSeq),
                column(conversations, EntryCodec::write),
                column(conversations, JournalWriter::promiseDue),
                now);
        if (updated != conversations.size()) {
            throw new ZombieException(conversations.size() - updated);
        }
    }

    private static String promiseDue(Conversation conversation) {
        return conversation.floor() instanceof Floor.Waiting waiting
                ? waiting.promisedBy().toString()
                : "";
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }
}
