package parley.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, leashed to this one. */
final class JavaChild implements Child {

    /**
     * What it takes to start one.
     *
     * @param name also of its log and its pid file
     * @param java arguments of {@code java}
     * @param environment added to this process's own
     * @param healthy whether it does its work
     * @param patience how long it may take to start
     */
    record Launch(
            String name,
            List<String> java,
            Map<String, String> environment,
            BooleanSupplier healthy,
            Duration patience) {}

    private static final Duration KIND = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Launch launch;
    private final Path log;
    private final PidFile pidFile;
    private volatile @Nullable Process process;

    JavaChild(Launch launch, Path logs, Path pids) {
        this.launch = launch;
        this.log = logs.resolve(launch.name() + ".log");
        this.pidFile = new PidFile(pids.resolve(launch.name() + ".pid"));
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        Process started = launch();
        process = started;
        pidFile.write(started.toHandle());
        awaitReady(started);
    }

    private Process launch() {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(launch.environment());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name(), e);
        }
    }

    private List<String> command() {
        // Ctrl-C reaches every process of the terminal; only the launcher may act on it, so that the order of stopping
        // holds.
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(launch.java());
        return command;
    }

    private void awaitReady(Process started) {
        long deadline = System.nanoTime() + launch.patience().toNanos();
        while (!launch.healthy().getAsBoolean()) {
            if (!started.isAlive()) {
                throw new Trouble(
                        name() + " ended with exit code " + started.exitValue() + " while starting: see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble(
                        name() + " was not ready after " + launch.patience().toSeconds() + " s: see " + log);
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(running -> {
            running.destroy();
            if (!Child.awaitEnd(running, KIND)) {
                kill();
            }
        });
        pidFile.delete();
    }

    @Override
    public boolean isHealthy() {
        return isRunning() && launch.healthy().getAsBoolean();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }
}
