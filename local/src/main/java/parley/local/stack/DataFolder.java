package parley.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The folder of a stack's data, held by one launcher at a time. */
public final class DataFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 1L << 30;
    private static final Duration KIND = Duration.ofSeconds(15);
    private static final String LAUNCHER = "parley.pid";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws Trouble if it cannot be written, is nearly full, or another launcher holds it */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(pids(path));
            if (Files.getFileStore(path).getUsableSpace() < NEEDED_BYTES) {
                throw new Trouble("less than 1 GB is free where " + path
                        + " is: free some, or choose another folder with --data");
            }
            FileChannel lock =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            requireLock(lock, path);
            launcherFile(path).write(ProcessHandle.current());
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new Trouble(
                    "cannot write to " + path + " (" + e.getMessage() + "): choose another folder with --data", e);
        }
    }

    private static void requireLock(FileChannel lock, Path path) throws IOException {
        boolean taken;
        try {
            taken = lock.tryLock() != null;
        } catch (OverlappingFileLockException sameJvm) {
            taken = false;
        }
        if (!taken) {
            lock.close();
            String who = launcher(path).map(p -> " (process " + p.pid() + ")").orElse("");
            throw new Trouble("another ./parley" + who + " runs on " + path
                    + ": stop it with ./parley stop, or choose another folder with --data");
        }
    }

    /** The launcher that runs on a folder, if one does. */
    public static Optional<ProcessHandle> launcher(Path path) {
        return launcherFile(path).process();
    }

    private static PidFile launcherFile(Path path) {
        return new PidFile(pids(path).resolve(LAUNCHER));
    }

    private static Path pids(Path path) {
        return path.resolve("run");
    }

    /** Ends Java children of a launcher that was killed; usually they have noticed themselves. */
    void endLeftovers(Consumer<String> say) {
        for (PidFile file : leftovers()) {
            file.process().ifPresent(process -> {
                say.accept("ending a process that was left running: " + process.pid());
                process.destroy();
                if (!Child.awaitEnd(process, KIND)) {
                    process.destroyForcibly();
                }
            });
            file.delete();
        }
    }

    private List<PidFile> leftovers() {
        try (var files = Files.list(pids(path))) {
            return files.filter(file -> !file.endsWith(LAUNCHER))
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the logs of the last run aside, over those of the run before. */
    void turnLogsOver(Path logs) {
        try {
            Files.createDirectories(logs);
            try (var files = Files.newDirectoryStream(logs, "*.log")) {
                for (Path log : files) {
                    Files.move(log, logs.resolve(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            launcherFile(path).delete();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
