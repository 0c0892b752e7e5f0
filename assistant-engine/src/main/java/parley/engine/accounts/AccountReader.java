package parley.engine.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.conversation.account.AccountFact;
import parley.conversation.account.FactKind;

/**
 * Reads facts of several turns together. Every read is bounded: what is newest, what was named, what is open, what is of a
 * period. Where there is more than the bound, that is said.
 */
final class AccountReader {

    /** Kinds that are read from the table of the account; the others have statements of their own. */
    private static final Set<FactKind> ELSEWHERE = Set.of(FactKind.READING, FactKind.ANSWER, FactKind.YES);

    private final AccountSql sql;

    AccountReader(AccountSql sql) {
        this.sql = sql;
    }

    /** Facts of one want, and whether there are more. */
    record Found(List<AccountFact> facts, boolean partial) {
        static final Found NOTHING = new Found(List.of(), false);
    }

    /** What stands now, in one statement. */
    Map<Wanted, Found> standingNow(Collection<Need> needs) {
        List<Wanted> wanted = needs.stream()
                .flatMap(need -> need.kinds().stream()
                        .filter(kind -> !ELSEWHERE.contains(kind))
                        .map(kind -> Wanted.of(need, kind)))
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<Wanted, List<FoundFact>> rows =
                rows(wanted).stream().collect(Collectors.groupingBy(row -> wanted.get(row.place() - 1)));
        Map<Wanted, Found> found = new HashMap<>();
        rows.forEach((want, facts) -> found.put(want, found(want, facts)));
        return found;
    }

    private List<FoundFact> rows(List<Wanted> wanted) {
        return sql.standing(
                column(wanted, Wanted::brand),
                column(wanted, Wanted::customerId),
                column(wanted, want -> want.kind().wireName()),
                wanted.stream().map(Wanted::most).toArray(Long[]::new),
                column(wanted, want -> String.join("\n", want.numbers())),
                column(wanted, Wanted::from),
                column(wanted, Wanted::to),
                column(wanted, want -> String.join("\n", want.words())),
                Accounts.OF_A_PERIOD + 1,
                Accounts.MOST_OPEN + 1,
                Accounts.CATALOGUE + 1);
    }

    /** One fact may be found in several ways. */
    private static Found found(Wanted want, List<FoundFact> rows) {
        Map<String, StoredFact> facts = new LinkedHashMap<>();
        rows.forEach(row -> facts.put(row.fact().entryId(), row.fact()));
        boolean more = want.window() == null
                ? count(rows, "newest") >= want.most()
                : count(rows, "period") > Accounts.OF_A_PERIOD;
        boolean partial = more || count(rows, "open") > Accounts.MOST_OPEN || count(rows, "words") > Accounts.CATALOGUE;
        return new Found(facts.values().stream().map(FactReader::read).toList(), partial);
    }

    private static long count(List<FoundFact> rows, String way) {
        return rows.stream().filter(row -> row.way().equals(way)).count();
    }

    /** For each kind the things as they stood at an instant, by all that is known now. */
    Map<FactKind, Found> standingThen(Need need, Set<FactKind> kinds) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        List<StoredFact> rows = sql.standingAt(
                need.brand(),
                need.customerId(),
                kinds.stream().map(FactKind::wireName).toArray(String[]::new),
                need.numbers().toArray(String[]::new),
                need.before(),
                Accounts.BEFORE + 1);
        Map<String, List<StoredFact>> byKind = rows.stream().collect(Collectors.groupingBy(StoredFact::kind));
        Map<FactKind, Found> found = new HashMap<>();
        for (FactKind kind : kinds) {
            List<StoredFact> told = byKind.getOrDefault(kind.wireName(), List.of());
            found.put(kind, new Found(lastOfEach(told), told.size() > Accounts.BEFORE));
        }
        return found;
    }

    /** Latest first, so the first of each thing is how it stood. */
    private static List<AccountFact> lastOfEach(List<StoredFact> told) {
        Map<String, StoredFact> standing = new LinkedHashMap<>();
        told.forEach(fact -> standing.putIfAbsent(fact.number(), fact));
        return standing.values().stream().map(FactReader::read).toList();
    }

    /** For each turn that asks for levels the last reading of every indicator, in one statement. */
    Map<Need, List<AccountFact>> lastReadings(Collection<Need> needs) {
        List<Need> asking = new ArrayList<>(new LinkedHashSet<>(needs));
        asking.removeIf(need -> !need.kinds().contains(FactKind.READING));
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

    static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
