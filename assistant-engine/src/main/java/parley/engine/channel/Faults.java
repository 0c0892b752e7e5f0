package parley.engine.channel;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.engine.journal.ZombieException;
import parley.outbox.PublishException;

/** Tells a fault outside of us, which passes, from a fault of a record or of ours, which does not. */
final class Faults {

    /**
     * SQLSTATE classes that a retry may cure: connection, transaction rollback (deadlock, serialisation), insufficient
     * resources, object in use or lock time-out, operator intervention and time-outs, system error, internal error, idle
     * transaction.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "XX", "25");

    /** SQLSTATEs of an idle transaction that was ended and of a statement that was. */
    private static final Set<String> TOO_LONG = Set.of("25P03", "57014");

    private static final int FRAMES = 12;

    private Faults() {}

    /** Whether to try the same again later. */
    static boolean passes(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooMuchAtOnceException) {
                return false;
            }
            if (cause instanceof PublishException || cause instanceof ZombieException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return passes(sql.getSQLState());
            }
        }
        return false;
    }

    /** Whether the database gave up because the transaction took too long. */
    static boolean tookTooLong(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && TOO_LONG.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** A pool that has no connection to give tells no state. */
    private static boolean passes(@Nullable String sqlState) {
        return sqlState == null || sqlState.length() < 2 || PASSING.contains(sqlState.substring(0, 2));
    }

    /**
     * What went wrong and where, without a word that a customer said: messages of data errors quote the data, so only types,
     * SQLSTATE and frames are told.
     */
    static String describe(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String state = root instanceof SQLException sql ? " SQLSTATE " + sql.getSQLState() : "";
        String frames = Stream.of(root.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
        return fault.getClass().getSimpleName() + " of " + root.getClass().getName() + state + frames;
    }
}
