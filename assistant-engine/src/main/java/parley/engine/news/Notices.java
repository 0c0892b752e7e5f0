package parley.engine.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Entry;
import parley.conversation.account.AccountFact;
import parley.conversation.decision.Evidence;
import parley.conversation.news.Fate;
import parley.conversation.news.Tiding;
import parley.engine.accounts.FactReader;
import parley.engine.accounts.StoredFact;
import parley.engine.journal.Journal;

/** Notices within one transaction. */
public final class Notices {

    private final NoticeSql sql;
    private final Instant now;

    public Notices(Handle transaction, Instant now) {
        this.sql = transaction.attach(NoticeSql.class);
        this.now = now;
    }

    private record Noted(StoredFact fact, Tiding tiding) {}

    /** Notes what is worth telling in these facts; what was noted before is noted once. */
    public void note(List<StoredFact> facts) {
        List<Noted> noted = new ArrayList<>();
        for (StoredFact fact : facts) {
            Tiding.of(FactReader.read(fact)).ifPresent(tiding -> noted.add(new Noted(fact, tiding)));
        }
        if (!noted.isEmpty()) {
            sql.note(
                    column(noted, each -> each.fact().brand()),
                    column(noted, each -> each.fact().customerId()),
                    column(noted, each -> each.fact().kind()),
                    column(noted, each -> each.fact().number()),
                    column(noted, each -> each.tiding().state()),
                    column(noted, each -> each.fact().entryId()),
                    now);
        }
    }

    private static String[] column(List<Noted> rows, Function<Noted, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** Tells what may be told now, and puts off or keeps the rest. */
    public void tell(Journal journal, int limit, String origin) {
        List<ConversationId> concerned = sql.due(now, limit).stream()
                .map(NoticeRow::conversation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        journal.lock(concerned);
        // Read again under the locks: another engine may have told some of it meanwhile.
        for (NoticeRow row : sql.due(now, limit)) {
            ConversationId id = row.conversation();
            if (id != null) {
                journal.find(id).ifPresent(conversation -> settle(row, journal, conversation, origin));
            }
        }
    }

    private void settle(NoticeRow row, Journal journal, Conversation conversation, String origin) {
        Customer customer = conversation.customer();
        if (customer == null) {
            close(row, null, "NOBODY");
            return;
        }
        switch (Fate.of(row.fact().businessTime(), row.isCurrent(), row.wanted(), customer.zone(), now)) {
            case Fate.Tell ignored -> {
                journal.append(conversation.id(), news(row, conversation), origin);
                close(row, null, "TOLD");
            }
            case Fate.Wait wait -> close(row, wait.until(), "WAITING");
            case Fate.Keep keep -> close(row, null, keep.reason().name());
        }
    }

    private Entry news(NoticeRow row, Conversation conversation) {
        AccountFact fact = FactReader.read(row.fact());
        return new Entry.News(
                new Entry.Stamp(conversation.lastSeq() + 1, now, row.fact().entryId()),
                Tiding.of(fact).orElseThrow().phrase(),
                List.of(Evidence.of(fact)));
    }

    private void close(NoticeRow row, @Nullable Instant until, String fate) {
        StoredFact fact = row.fact();
        sql.close(fact.brand(), fact.customerId(), fact.kind(), fact.number(), row.state(), until, fate);
    }
}
