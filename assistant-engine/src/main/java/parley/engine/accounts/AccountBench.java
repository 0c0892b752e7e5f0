package parley.engine.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import parley.conversation.account.FactKind;
import parley.engine.accounts.Need.Window;
import parley.outbox.Database;

/**
 * Measures what a turn reads of the account of ten years and 50,000 entries beside one of 50 entries: {@code AccountBench
 * <jdbc url> <user> <password>}. Both are written and measured in one transaction, which is rolled back: nothing stays.
 */
public final class AccountBench {

    private static final int MANY = 50_000;
    private static final int FEW = 50;
    private static final int WARM_UP = 500;
    private static final int TIMES = 2_000;
    private static final int AT_ONCE = 5_000;

    private final Accounts accounts;
    private final LocalDate today;

    private AccountBench(Accounts accounts, LocalDate today) {
        this.accounts = accounts;
        this.today = today;
    }

    /** A time, in nanoseconds, that half or nearly all of the reads took at most. */
    private record Times(long half, long nearlyAll) {
        static Times of(long[] nanos) {
            Arrays.sort(nanos);
            return new Times(nanos[nanos.length / 2], nanos[nanos.length * 99 / 100]);
        }
    }

    public static void main(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: AccountBench <jdbc url> <user> <password>");
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser(args[1]);
        source.setPassword(args[2]);
        source.setCurrentSchema("engine");
        run(Database.jdbi(source));
    }

    static void run(Jdbi jdbi) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        jdbi.useTransaction(transaction -> {
            write(transaction, LongAccount.of("many", MANY, today));
            write(transaction, LongAccount.of("few", FEW, today));
            transaction.execute("analyze fact");
            transaction.execute("analyze account");
            new AccountBench(new Accounts(transaction), today).measure();
            transaction.rollback();
        });
    }

    private static void write(Handle transaction, List<StoredFact> facts) {
        Accounts accounts = new Accounts(transaction);
        for (int from = 0; from < facts.size(); from += AT_ONCE) {
            accounts.record(facts.subList(from, Math.min(facts.size(), from + AT_ONCE)), Instant.EPOCH);
        }
    }

    private void measure() {
        System.out.printf("%-34s %10s %10s %10s %10s %7s%n", "asked", "50: p50", "p99", "50,000: p50", "p99", "p99 ×");
        questions("few").forEach((question, few) -> {
            Need many = Objects.requireNonNull(questions("many").get(question));
            times(few, WARM_UP);
            times(many, WARM_UP);
            Times small = times(few, TIMES);
            Times large = times(many, TIMES);
            System.out.printf(
                    "%-34s %7.2f ms %7.2f ms %8.2f ms %7.2f ms %7.2f%n",
                    question,
                    small.half() / 1e6,
                    small.nearlyAll() / 1e6,
                    large.half() / 1e6,
                    large.nearlyAll() / 1e6,
                    (double) large.nearlyAll() / small.nearlyAll());
        });
    }

    private Times times(Need need, int times) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            accounts.factsFor(List.of(need));
            nanos[i] = System.nanoTime() - begun;
        }
        return Times.of(nanos);
    }

    private Map<String, Need> questions(String customer) {
        Map<String, Need> questions = new LinkedHashMap<>();
        questions.put("where is my order", now(customer, null, FactKind.ORDER, FactKind.SHIPMENT));
        questions.put("how much do I owe", now(customer, null, FactKind.INVOICE));
        questions.put(
                "what did I spend this month", now(customer, new Window(today.minusDays(30), today), FactKind.PAYMENT));
        questions.put("what is my balance", now(customer, null, FactKind.READING));
        questions.put("what was my balance a year ago", past(customer, Set.of(FactKind.READING), Set.of()));
        questions.put("where was my order a year ago", past(customer, Set.of(), Set.of(FactKind.ORDER)));
        return questions;
    }

    private static Need now(String customer, @Nullable Window window, FactKind... kinds) {
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        return new Need(
                LongAccount.BRAND, customer, Set.of(kinds), later, false, Set.of(), Set.of("100001"), Set.of(), window);
    }

    private Need past(String customer, Set<FactKind> kinds, Set<FactKind> then) {
        Instant before = today.minusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Need(LongAccount.BRAND, customer, kinds, before, true, then, Set.of("100001"), Set.of(), null);
    }
}
