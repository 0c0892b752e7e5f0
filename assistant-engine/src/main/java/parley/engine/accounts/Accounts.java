package parley.engine.accounts;

import java.time.Duration;
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
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.messages.AccountInput;

/** The accounts in SQL, within one transaction. */
public final class Accounts {

    /** Newest facts of one kind that a turn may look at. */
    public static final int NEWEST = 50;

    /** Newest articles of a catalogue that a turn may look at. */
    public static final int CATALOGUE = 200;

    /** Payments of one period that a turn may add up. */
    private static final int OF_A_PERIOD = 500;

    private static final Duration TOLD_LATER = Duration.ofDays(31);
    private static final int OVERVIEW = 12;

    /** Kinds that hold for a time, and of which a question about the past means how they stood. */
    private static final Set<FactKind> STANDING = Set.of(FactKind.CONTRACT, FactKind.PROFILE);

    private final AccountSql sql;
    private final Answers answers;

    public Accounts(Handle transaction) {
        this.sql = transaction.attach(AccountSql.class);
        this.answers = new Answers(transaction);
    }

    /**
     * What one turn needs.
     *
     * @param before what happened later than this does not count
     * @param past whether that is over: contracts and profile are then read as they stood
     * @param window the period that payments are asked for; null: the newest
     */
    public record Need(
            String brand,
            String customerId,
            Set<FactKind> kinds,
            Instant before,
            boolean past,
            @Nullable Window window) {}

    /** A named period, from its first to its last instant: sums need every payment of it, not only the newest. */
    public record Window(Instant from, Instant until) {}

    /** The facts of several turns, in at most two round trips. */
    public Map<Need, AccountFacts> factsFor(Collection<Need> needs) {
        Map<Wanted, List<AccountFact>> newest = newest(needs);
        Map<Need, List<AccountFact>> readings = lastReadings(needs);
        Map<Need, AccountFacts> found = new HashMap<>();
        for (Need need : needs) {
            List<AccountFact> facts = new ArrayList<>(readings.getOrDefault(need, List.of()));
            if (need.kinds().contains(FactKind.ANSWER)) {
                facts.addAll(answers.of(need.brand(), need.customerId(), need.before()));
            }
            for (FactKind kind : need.kinds()) {
                List<AccountFact> now = newest.getOrDefault(Wanted.of(need, kind), List.of());
                facts.addAll(ofItsTime(need, kind, now));
            }
            found.put(need, AccountFacts.of(facts));
        }
        return found;
    }

    private List<AccountFact> ofItsTime(Need need, FactKind kind, List<AccountFact> now) {
        if (kind == FactKind.PAYMENT && need.window() != null) {
            return ofPeriod(need, kind, need.window());
        }
        return need.past() && STANDING.contains(kind) ? standing(need, kind, now) : now;
    }

    /** What happened in the period may be told some weeks later. */
    private List<AccountFact> ofPeriod(Need need, FactKind kind, Window window) {
        return sql
                .between(
                        need.brand(),
                        need.customerId(),
                        kind.wireName(),
                        window.from(),
                        window.until().plus(TOLD_LATER),
                        OF_A_PERIOD)
                .stream()
                .map(FactReader::read)
                .toList();
    }

    /** As it stood; what the brand told only later is told as it is known. */
    private List<AccountFact> standing(Need need, FactKind kind, List<AccountFact> now) {
        List<AccountFact> then =
                sql.standingAt(need.brand(), need.customerId(), kind.wireName(), need.before(), NEWEST).stream()
                        .map(FactReader::read)
                        .toList();
        return then.isEmpty() ? now : then;
    }

    private record Wanted(String brand, String customerId, String kind) {
        boolean isCatalogue() {
            return kind.equals(FactKind.PRODUCT.wireName());
        }

        static Wanted of(Need need, FactKind kind) {
            String customer = kind == FactKind.PRODUCT ? AccountInput.EVERYBODY : need.customerId();
            return new Wanted(need.brand(), customer, kind.wireName());
        }
    }

    private Map<Wanted, List<AccountFact>> newest(Collection<Need> needs) {
        Set<Wanted> wanted = needs.stream()
                .flatMap(need -> need.kinds().stream()
                        .filter(kind -> kind != FactKind.READING && kind != FactKind.ANSWER)
                        .map(kind -> Wanted.of(need, kind)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return read(wanted, want -> want.isCatalogue() ? CATALOGUE : NEWEST).stream()
                .collect(Collectors.groupingBy(
                        fact -> new Wanted(fact.brand(), fact.customerId(), fact.kind()),
                        Collectors.mapping(FactReader::read, Collectors.toList())));
    }

    private List<StoredFact> read(Collection<Wanted> wanted, ToLongFunction<Wanted> limit) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return sql.newest(
                column(wanted, Wanted::brand),
                column(wanted, Wanted::customerId),
                column(wanted, Wanted::kind),
                wanted.stream().map(limit::applyAsLong).toArray(Long[]::new));
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
        return read(all, ignored -> OVERVIEW).stream()
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
