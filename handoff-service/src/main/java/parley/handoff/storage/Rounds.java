package parley.handoff.storage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again and again, on a thread of its own. A look that fails is told in the log, and the next one comes all the same. */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final Runnable look;
    private final ScheduledExecutorService thread;

    private Rounds(String name, Runnable look) {
        this.name = name;
        this.look = look;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Begins to look, each time so long after the last look ended. */
    public static Rounds every(Duration pause, String name, Runnable look) {
        Rounds rounds = new Rounds(name, look);
        rounds.thread.scheduleWithFixedDelay(
                rounds::attempt, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return rounds;
    }

    /** Looks once more, after a while. */
    public void again(Duration later) {
        if (!thread.isShutdown()) {
            thread.schedule(this::attempt, later.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt() {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s: tried again in the next round: %s", name, e.getMessage());
        }
    }

    public void stop() {
        thread.shutdown();
    }
}
