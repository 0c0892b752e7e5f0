package parley.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A child process of the stack that can be started, ended kindly or brutally, frozen, and started again. */
public interface Child {

    /** Its name in messages, for example {@code engine-1}. */
    String name();

    /**
     * Starts it and returns when it does its work.
     *
     * @throws Trouble if it ends or is silent for too long instead
     */
    void start();

    /** Ends it in good order; kills it if that takes too long. Does nothing if it does not run. */
    void stop();

    /** Whether it answers now. */
    boolean isHealthy();

    /** Its main process, if it runs. */
    Optional<ProcessHandle> process();

    default boolean isRunning() {
        return process().isPresent();
    }

    /** {@code kill -9}, and waits until it is gone. */
    default void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(10));
        });
    }

    /** SIGSTOP: it stands still, but its connections stay open. */
    default void freeze() {
        process().ifPresent(process -> signalAll(process, "STOP"));
    }

    /** SIGCONT: it goes on as if no time had passed. */
    default void thaw() {
        process().ifPresent(process -> signalAll(process, "CONT"));
    }

    private static void signalAll(ProcessHandle process, String signal) {
        signal(process, signal);
        process.descendants().forEach(descendant -> signal(descendant, signal));
    }

    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Trouble("cannot run `kill`, which should be on every Unix", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process ended within the time. */
    static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }
}
