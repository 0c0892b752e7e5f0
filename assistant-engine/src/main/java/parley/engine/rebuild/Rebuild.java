package parley.engine.rebuild;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;
import parley.outbox.Database;

/**
 * Makes the live tables again from entries and facts and compares them, byte for byte, in one snapshot, so that it may run
 * beside working engines: {@code Rebuild <jdbc url> <user> <password>}. Exit code 0: equal; 1: they differ.
 */
public final class Rebuild {

    private static final int MOST_SHOWN = 20;

    private Rebuild() {}

    /**
     * What was compared.
     *
     * @param conversations how many were folded
     * @param things how many orders, bills, readings … were folded
     */
    public record Report(long conversations, long things, List<Difference> differences) {
        public Report {
            differences = List.copyOf(differences);
        }
    }

    public static void main(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: Rebuild <jdbc url> <user> <password>");
        }
        Report report = verify(connect(args[0], args[1], args[2]));
        report.differences().stream()
                .limit(MOST_SHOWN)
                .forEach(difference -> System.out.println("differs: " + difference.table() + " " + difference.row()));
        System.out.printf(
                "%d conversations and %d account rows folded again: %s%n",
                report.conversations(),
                report.things(),
                report.differences().isEmpty()
                        ? "equal, byte for byte"
                        : report.differences().size() + " differ");
        System.exit(report.differences().isEmpty() ? 0 : 1);
    }

    private static Jdbi connect(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setCurrentSchema("engine");
        return Database.jdbi(source);
    }

    /** Folds and compares everything; changes nothing. */
    public static Report verify(Jdbi jdbi) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, Rebuild::verify);
    }

    private static Report verify(Handle snapshot) {
        Conversations conversations = new Conversations(snapshot);
        Facts facts = new Facts(snapshot);
        List<Difference> differences = new ArrayList<>(conversations.compare());
        differences.addAll(facts.compare());
        return new Report(conversations.folded(), facts.folded(), differences);
    }
}
