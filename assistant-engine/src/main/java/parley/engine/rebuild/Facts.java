package parley.engine.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.Ledger;

/** Folds every account again from its facts, in the order of their arrival. */
final class Facts {

    private static final int FETCH = 2_000;

    private final Handle snapshot;
    private final List<Difference> differences = new ArrayList<>();
    private long folded;

    Facts(Handle snapshot) {
        this.snapshot = snapshot;
    }

    private record Row(
            String brand,
            String customer,
            String kind,
            String number,
            String entry,
            Instant happened,
            Instant recorded,
            String body) {

        String owner() {
            return brand + "/" + customer;
        }

        String thing() {
            return owner() + "/" + kind + "/" + number;
        }
    }

    List<Difference> compare() {
        try (var facts = rows("""
                        select brand, customer_id, kind, number, entry_id, business_time, recorded_at, body
                        from fact order by brand, customer_id, arrival""");
                var live = rows("""
                        select brand, customer_id, kind, number, entry_id, business_time, recorded_at, body
                        from account order by brand, customer_id""")) {
            Row nextFact = next(facts);
            Row nextLive = next(live);
            while (nextFact != null || nextLive != null) {
                String owner = first(nextFact, nextLive);
                Map<String, Row> standing = new HashMap<>();
                for (; nextFact != null && nextFact.owner().equals(owner); nextFact = next(facts)) {
                    standing.merge(nextFact.thing(), nextFact, Facts::later);
                }
                for (; nextLive != null && nextLive.owner().equals(owner); nextLive = next(live)) {
                    compare(nextLive, standing.remove(nextLive.thing()));
                }
                standing.values()
                        .forEach(row -> differences.add(new Difference("account", row.thing(), row.toString())));
            }
        }
        return differences;
    }

    private ResultIterator<Row> rows(String sql) {
        return snapshot.createQuery(sql)
                .setFetchSize(FETCH)
                .map((row, context) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7).toInstant(),
                        row.getString(8)))
                .iterator();
    }

    private static @Nullable Row next(ResultIterator<Row> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    /** The one whose owner comes first; both walk in the database's order, so equal owners meet. */
    private static String first(@Nullable Row fact, @Nullable Row live) {
        return fact != null ? fact.owner() : live == null ? "" : live.owner();
    }

    private static Row later(Row standing, Row arriving) {
        return Ledger.replaces(arriving.happened(), standing.happened()) ? arriving : standing;
    }

    private void compare(Row live, @Nullable Row fold) {
        folded++;
        if (!live.equals(fold)) {
            differences.add(new Difference("account", live.thing(), fold == null ? "" : fold.toString()));
        }
    }

    long folded() {
        return folded;
    }
}
