package parley.handoff.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** Tries again while the database is away; any other failure is passed on at once. */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Some twenty minutes in all; then the channel stops, the health check fails, and a supervisor starts us anew. */
    private static final int ATTEMPTS = 250;

    /** Connection, resources, shutdown, lock or deadlock, system: none of them is the record's fault. */
    private static final Set<String> OUTSIDE = Set.of("08", "53", "57", "55", "40", "58", "25");

    private Patience() {}

    static void run(Runnable work) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!isOutsideFault(e) || attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warnf("the database does not answer, attempt %d: %s", attempt, e.getMessage());
                rest(pause, e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Whether another try can help without anything of ours changing. */
    static boolean isOutsideFault(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return OUTSIDE.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }

    private static void rest(Duration pause, RuntimeException fault) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault;
        }
    }
}
