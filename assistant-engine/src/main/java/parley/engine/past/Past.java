package parley.engine.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Entry;
import parley.conversation.Situation;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFacts;
import parley.engine.journal.EntryCodec;
import parley.messages.AccountInput;
import parley.messages.Json;
import parley.rulebook.Rulebook;

/** Recorded turns, each as it was met: the conversation before it and the account as it was known then. Reads only. */
@ApplicationScoped
public class Past {

    /** Conversations that are read together. */
    private static final int PAGE = 200;

    private final Jdbi jdbi;

    Past(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Brands that have a conversation of this id. */
    public List<String> brandsOf(String conversation) {
        return jdbi.withExtension(PastSql.class, sql -> sql.brandsOf(conversation));
    }

    /** Brands that have conversations. */
    public List<String> brands() {
        return jdbi.withExtension(PastSql.class, PastSql::brands);
    }

    /** The version of a pack that answered at an instant. */
    public Optional<String> inForceAt(String pack, Instant instant) {
        return jdbi.withExtension(PastSql.class, sql -> sql.inForceAt(pack, instant));
    }

    /** The turns of one conversation, in order. */
    public List<PastTurn> turns(ConversationId conversation, Rulebook reading) {
        List<PastTurn> turns = new ArrayList<>();
        page(conversation.brand(), List.of(conversation.id()), reading, turns::add);
        return turns;
    }

    /**
     * The turns of all conversations of a brand since an instant, conversation by conversation.
     *
     * @param reading tells which facts a turn looks at
     */
    public void forEachTurn(String brand, Instant since, Rulebook reading, Consumer<PastTurn> each) {
        String after = "";
        List<String> ids;
        do {
            String from = after;
            ids = jdbi.withExtension(PastSql.class, sql -> sql.conversations(brand, since, from, PAGE));
            page(brand, ids, reading, turn -> {
                if (!turn.situation().now().isBefore(since)) {
                    each.accept(turn);
                }
            });
            after = ids.isEmpty() ? "" : ids.getLast();
        } while (ids.size() == PAGE);
    }

    private void page(String brand, List<String> ids, Rulebook reading, Consumer<PastTurn> each) {
        List<PastEntryRow> rows =
                jdbi.withExtension(PastSql.class, sql -> sql.entries(brand, ids.toArray(String[]::new)));
        Map<String, List<Recorded>> conversations = new LinkedHashMap<>();
        rows.forEach(row -> conversations
                .computeIfAbsent(row.conversationId(), id -> new ArrayList<>())
                .add(new Recorded(EntryCodec.readEntry(row.body()), row.event())));
        Map<String, PastAccount> accounts = accounts(brand, conversations);
        conversations.forEach((id, entries) -> turns(new ConversationId(brand, id), entries, reading, accounts, each));
    }

    private record Recorded(Entry entry, String event) {}

    private Map<String, PastAccount> accounts(String brand, Map<String, List<Recorded>> conversations) {
        Set<String> customers = conversations.values().stream()
                .flatMap(List::stream)
                .map(Recorded::entry)
                .filter(Entry.CustomerSaid.class::isInstance)
                .map(said -> ((Entry.CustomerSaid) said).customer().id())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> owners = new ArrayList<>(customers);
        owners.add(AccountInput.EVERYBODY);
        Map<String, List<PastFactRow>> rows =
                jdbi.withExtension(PastSql.class, sql -> sql.facts(brand, owners.toArray(String[]::new))).stream()
                        .collect(Collectors.groupingBy(PastFactRow::customerId));
        List<PastFactRow> catalogue = rows.getOrDefault(AccountInput.EVERYBODY, List.of());
        Map<String, PastAccount> accounts = new HashMap<>();
        for (String customer : customers) {
            List<PastFactRow> facts = new ArrayList<>(rows.getOrDefault(customer, List.of()));
            facts.addAll(catalogue);
            accounts.put(customer, new PastAccount(facts));
        }
        return accounts;
    }

    private static void turns(
            ConversationId id,
            List<Recorded> entries,
            Rulebook reading,
            Map<String, PastAccount> accounts,
            Consumer<PastTurn> each) {
        Conversation conversation = Conversation.empty(id);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).entry() instanceof Entry.CustomerSaid said) {
                Recorded next = i + 1 < entries.size() ? entries.get(i + 1) : null;
                Situation situation = situation(
                        conversation,
                        said,
                        customer -> Optional.ofNullable(accounts.get(customer))
                                .map(account -> account.asOf(
                                        said.stamp().recordedAt(),
                                        reading.reads(said.understanding().intent())))
                                .orElse(AccountFacts.NONE));
                each.accept(answered(situation, next));
            }
            conversation = conversation.evolve(entries.get(i).entry());
        }
    }

    private static Situation situation(
            Conversation before, Entry.CustomerSaid said, Function<String, AccountFacts> account) {
        Instant then = said.stamp().recordedAt();
        Utterance utterance =
                new Utterance(before.id(), "recorded", said.stamp().cause(), said.customer(), said.act(), then);
        return new Situation(
                before,
                utterance,
                said.understanding(),
                account.apply(said.customer().id()),
                then);
    }

    private static PastTurn answered(Situation situation, @Nullable Recorded next) {
        if (next == null
                || !next.entry().stamp().cause().equals(situation.utterance().id())) {
            return new PastTurn(situation, null, "");
        }
        return new PastTurn(situation, next.entry(), words(next.event()));
    }

    private static String words(String event) {
        try {
            return Json.MAPPER.readTree(event).path("data").path("fallbackText").asText();
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }
}
