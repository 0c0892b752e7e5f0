package parley.engine.rebuild;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Entry;
import parley.engine.journal.EntryCodec;

/** Folds every conversation again from its entries. */
final class Conversations {

    private static final int FETCH = 500;

    private final Handle snapshot;
    private final List<Difference> differences = new ArrayList<>();
    private long folded;

    Conversations(Handle snapshot) {
        this.snapshot = snapshot;
    }

    private record Live(String brand, String id, String state) {}

    private record Stored(String brand, String conversationId, String body) {}

    /** Walks live rows and entries side by side, in one order, so that nothing is held in memory but one conversation. */
    List<Difference> compare() {
        try (var live = snapshot.createQuery(
                                "select brand, id, state from conversation where last_seq > 0 order by brand, id")
                        .setFetchSize(FETCH)
                        .map((row, context) -> new Live(row.getString(1), row.getString(2), row.getString(3)))
                        .iterator();
                var entries = snapshot.createQuery("""
                                select brand, conversation_id, body from entry order by brand, conversation_id, seq
                                """)
                        .setFetchSize(FETCH)
                        .map((row, context) -> new Stored(row.getString(1), row.getString(2), row.getString(3)))
                        .iterator()) {
            Stored next = entries.hasNext() ? entries.next() : null;
            while (live.hasNext()) {
                Live row = live.next();
                Conversation conversation = Conversation.empty(new ConversationId(row.brand(), row.id()));
                while (next != null
                        && next.brand().equals(row.brand())
                        && next.conversationId().equals(row.id())) {
                    Entry entry = EntryCodec.readEntry(next.body());
                    conversation = conversation.evolve(entry);
                    next = entries.hasNext() ? entries.next() : null;
                }
                compare(row, EntryCodec.write(conversation));
            }
        }
        return differences;
    }

    private void compare(Live row, String state) {
        folded++;
        if (!state.equals(row.state())) {
            differences.add(new Difference("conversation", row.brand() + "/" + row.id(), state));
        }
    }

    long folded() {
        return folded;
    }
}
