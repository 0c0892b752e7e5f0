package parley.engine.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.engine.accounts.Accounts;
import parley.engine.accounts.FactReader;
import parley.engine.accounts.StoredFact;

/**
 * Everything ever told about one customer, to be seen as of any instant: what was told later does not count, of each
 * numbered thing the latest state counts, of each kind the newest facts count, as {@link Accounts} reads them.
 */
final class PastAccount {

    private record Told(AccountFact fact, Instant recordedAt) {}

    private final List<Told> told;
    private final Map<String, AccountFacts> seen = new HashMap<>();

    /** @param rows by business time */
    PastAccount(List<PastFactRow> rows) {
        this.told = rows.stream()
                .map(row -> new Told(FactReader.read(stored(row)), row.recordedAt()))
                .toList();
    }

    AccountFacts asOf(Instant instant, Set<FactKind> kinds) {
        long known = told.stream()
                .filter(each -> !each.recordedAt().isAfter(instant))
                .count();
        return seen.computeIfAbsent(known + " " + kinds, ignored -> look(instant, kinds));
    }

    private AccountFacts look(Instant instant, Set<FactKind> kinds) {
        Map<String, AccountFact> latest = new LinkedHashMap<>();
        told.stream()
                .filter(each -> !each.recordedAt().isAfter(instant))
                .map(Told::fact)
                .filter(fact -> kinds.contains(fact.kind()))
                .forEach(fact -> latest.put(name(fact), fact));
        Map<FactKind, List<AccountFact>> byKind = new HashMap<>();
        latest.values().stream()
                .sorted(Comparator.comparing((AccountFact fact) -> fact.origin().businessTime())
                        .reversed())
                .forEach(fact -> byKind.computeIfAbsent(fact.kind(), kind -> new ArrayList<>())
                        .add(fact));
        List<AccountFact> facts = new ArrayList<>();
        byKind.forEach((kind, all) ->
                facts.addAll(kind == FactKind.READING ? all : all.subList(0, Math.min(all.size(), Accounts.NEWEST))));
        return AccountFacts.of(facts);
    }

    /** Readings stand side by side, one for each instant. */
    private static String name(AccountFact fact) {
        String instant =
                fact.kind() == FactKind.READING ? fact.origin().businessTime().toString() : "";
        return fact.kind() + " " + fact.number() + " " + instant;
    }

    private static StoredFact stored(PastFactRow row) {
        return new StoredFact(
                row.brand(),
                row.entryId(),
                row.customerId(),
                row.kind(),
                row.number(),
                "",
                row.businessTime(),
                row.recordedAt(),
                row.body());
    }
}
