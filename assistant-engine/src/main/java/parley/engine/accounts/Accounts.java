package parley.engine.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;

/** The accounts in SQL, within one transaction. */
public final class Accounts {

    /** Newest facts of one kind that a turn may look at. */
    public static final int NEWEST = 50;

    private static final int OVERVIEW = 12;

    private final AccountSql sql;

    public Accounts(Handle transaction) {
        this.sql = transaction.attach(AccountSql.class);
    }

    /**
     * What one turn needs.
     *
     * @param before readings later than this do not count
     */
    public record Need(String brand, String customerId, Set<FactKind> kinds, Instant before) {}

    /** The facts of several turns, in at most two round trips. */
    public Map<Need, AccountFacts> factsFor(Collection<Need> needs) {
        Map<Wanted, List<AccountFact>> newest = newest(needs);
        Map<Need, List<AccountFact>> readings = lastReadings(needs);
        Map<Need, AccountFacts> found = new HashMap<>();
        for (Need need : needs) {
            List<AccountFact> facts = new ArrayList<>(readings.getOrDefault(need, List.of()));
            for (FactKind kind : need.kinds()) {
                facts.addAll(newest.getOrDefault(Wanted.of(need, kind), List.of()));
            }
            found.put(need, AccountFacts.of(facts));
        }
        return found;
    }

    private record Wanted(String brand, String customerId, String kind) {
        static Wanted of(Need need, FactKind kind) {
            return new Wanted(need.brand(), need.customerId(), kind.wireName());
        }
    }

    private Map<Wanted, List<AccountFact>> newest(Collection<Need> needs) {
        Set<Wanted> wanted = needs.stream()
                .flatMap(need -> need.kinds().stream()
                        .filter(kind -> kind != FactKind.READING)
                        .map(kind -> Wanted.of(need, kind)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return read(wanted, NEWEST).stream()
                .collect(Collectors.groupingBy(
                        fact -> new Wanted(fact.brand(), fact.customerId(), fact.kind()),
                        Collectors.mapping(FactReader::read, Collectors.toList())));
    }

    private List<StoredFact> read(Collection<Wanted> wanted, int limit) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return sql.newest(
                column(wanted, Wanted::brand), column(wanted, Wanted::customerId), column(wanted, Wanted::kind), limit);
    }

    private Map<Need, List<AccountFact>> lastReadings(Collection<Need> needs) {
        List<Need> asking = needs.stream()
                .filter(need -> need.kinds().contains(FactKind.READING))
                .distinct()
                .toList();
        if (asking.isEmpty()) {
            return Map.of();
        }
        return sql
                .lastReadings(
                        column(asking, Need::brand),
                        column(asking, Need::customerId),
                        column(asking, need -> need.before().toString()))
                .stream()
                .collect(Collectors.groupingBy(
                        placed -> asking.get(placed.place() - 1),
                        Collectors.mapping(placed -> FactReader.read(placed.fact()), Collectors.toList())));
    }

    /** Whose account. */
    public record Owner(String brand, String customerId) {}

    /** Everything of these customers that a person may want to see, newest first within each kind. */
    public Map<Owner, List<StoredFact>> overviews(Collection<Owner> owners) {
        List<Wanted> all = owners.stream()
                .flatMap(owner -> Stream.of(FactKind.values())
                        .map(kind -> new Wanted(owner.brand(), owner.customerId(), kind.wireName())))
                .toList();
        return read(all, OVERVIEW).stream()
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

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
