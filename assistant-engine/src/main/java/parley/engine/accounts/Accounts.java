package parley.engine.accounts;

import static parley.engine.accounts.AccountReader.column;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.engine.accounts.AccountReader.Found;

/** The accounts in SQL, within one transaction. */
public final class Accounts {

    /** Newest facts of one kind that a turn may look at. */
    public static final int NEWEST = 50;

    /** Newest articles of a catalogue that a turn may look at, and as many that are called by the customer's words. */
    public static final int CATALOGUE = 200;

    /** Things of one kind and one period that a turn may look at, and add up. */
    static final int OF_A_PERIOD = 500;

    /** Open orders, or unpaid invoices, that a turn may look at. */
    static final int MOST_OPEN = 100;

    /** Facts of one kind that are walked back from an instant in the past to tell how things stood. */
    static final int BEFORE = 200;

    private static final int OVERVIEW = 12;
    private static final String[] KINDS =
            Stream.of(FactKind.values()).map(FactKind::wireName).toArray(String[]::new);

    /** Kinds that hold for a time, and of which a question about the past means how they stood. */
    private static final Set<FactKind> STANDING = Set.of(FactKind.CONTRACT, FactKind.PROFILE);

    private final AccountSql sql;
    private final AccountReader reader;
    private final Answers answers;
    private final Yeses yeses;

    public Accounts(Handle transaction) {
        this.sql = transaction.attach(AccountSql.class);
        this.reader = new AccountReader(sql);
        this.answers = new Answers(transaction);
        this.yeses = new Yeses(transaction);
    }

    /** The facts of several turns, in at most two round trips, unless they ask about the past or about what was said. */
    public Map<Need, AccountFacts> factsFor(Collection<Need> needs) {
        Map<Wanted, Found> now = reader.standingNow(needs);
        Map<Need, List<AccountFact>> readings = reader.lastReadings(needs);
        Map<Need, AccountFacts> found = new HashMap<>();
        for (Need need : needs) {
            found.computeIfAbsent(need, each -> facts(each, now, readings.getOrDefault(each, List.of())));
        }
        return found;
    }

    private AccountFacts facts(Need need, Map<Wanted, Found> now, List<AccountFact> readings) {
        Map<FactKind, Found> then = reader.standingThen(need, kindsThen(need));
        List<AccountFact> facts = new ArrayList<>(readings);
        Set<FactKind> partial = EnumSet.noneOf(FactKind.class);
        for (FactKind kind : need.kinds()) {
            Found found = ofItsTime(need, kind, now, then);
            facts.addAll(found.facts());
            if (found.partial()) {
                partial.add(kind);
            }
        }
        return AccountFacts.of(facts).butPartOf(partial).andThen(need.past() ? past(need, then) : null);
    }

    private static Set<FactKind> kindsThen(Need need) {
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        if (need.past()) {
            kinds.addAll(need.then());
            STANDING.stream().filter(need.kinds()::contains).forEach(kinds::add);
        }
        return kinds;
    }

    private Found ofItsTime(Need need, FactKind kind, Map<Wanted, Found> now, Map<FactKind, Found> then) {
        Found current = switch (kind) {
            case READING -> Found.NOTHING;
            case ANSWER -> answers.of(need.brand(), need.customerId(), need.before());
            case YES -> yeses.of(need.brand(), need.customerId(), need.before());
            case ORDER, SHIPMENT, INVOICE, PAYMENT, CONTRACT, PROFILE, PRODUCT ->
                now.getOrDefault(Wanted.of(need, kind), Found.NOTHING);
        };
        Found before = then.getOrDefault(kind, Found.NOTHING);
        // What the brand told only later is told as it is known.
        return STANDING.contains(kind) && !before.facts().isEmpty() ? before : current;
    }

    private static @Nullable AccountFacts past(Need need, Map<FactKind, Found> then) {
        List<AccountFact> facts = new ArrayList<>();
        Set<FactKind> partial = EnumSet.noneOf(FactKind.class);
        for (FactKind kind : need.then()) {
            Found found = then.getOrDefault(kind, Found.NOTHING);
            facts.addAll(found.facts());
            if (found.partial()) {
                partial.add(kind);
            }
        }
        return AccountFacts.of(facts).butPartOf(partial);
    }

    /** Whose account. */
    public record Owner(String brand, String customerId) {}

    /** Everything of these customers that a person may want to see, newest first within each kind. */
    public Map<Owner, List<StoredFact>> overviews(Collection<Owner> owners) {
        return sql.overviews(column(owners, Owner::brand), column(owners, Owner::customerId), KINDS, OVERVIEW).stream()
                .collect(Collectors.groupingBy(fact -> new Owner(fact.brand(), fact.customerId())));
    }

    /**
     * Stores facts. A fact that was told before changes nothing; a late one never replaces a later one.
     *
     * @return how many were new
     */
    public int record(List<StoredFact> facts, Instant now) {
        Map<String, StoredFact> byEntry = new LinkedHashMap<>();
        facts.forEach(fact -> byEntry.putIfAbsent(fact.entryId(), fact));
        Set<String> fresh = Set.copyOf(insert(byEntry.values(), now));
        Map<String, StoredFact> latest = new LinkedHashMap<>();
        byEntry.values().stream()
                .filter(fact -> fresh.contains(fact.entryId()))
                .sorted(Comparator.comparing(StoredFact::businessTime))
                .forEach(fact -> latest.put(
                        String.join("\n", fact.brand(), fact.customerId(), fact.kind(), fact.number()), fact));
        upsert(latest.values(), now);
        return fresh.size();
    }

    private List<String> insert(Collection<StoredFact> facts, Instant now) {
        return sql.insertFacts(
                column(facts, StoredFact::brand),
                column(facts, StoredFact::entryId),
                column(facts, StoredFact::customerId),
                column(facts, StoredFact::kind),
                column(facts, StoredFact::number),
                column(facts, fact -> fact.businessTime().toString()),
                column(facts, StoredFact::body),
                now);
    }

    private void upsert(Collection<StoredFact> facts, Instant now) {
        sql.upsertAccount(
                column(facts, StoredFact::brand),
                column(facts, StoredFact::entryId),
                column(facts, StoredFact::customerId),
                column(facts, StoredFact::kind),
                column(facts, StoredFact::number),
                column(facts, StoredFact::series),
                column(facts, fact -> fact.businessTime().toString()),
                column(facts, StoredFact::body),
                now);
    }
}
