package parley.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import parley.local.stack.DataFolder;
import parley.local.stack.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Stops a stack that {@link RunCommand} started elsewhere. */
@Command(
        name = "stop",
        description = "Stop what ./parley run started in another terminal.",
        mixinStandardHelpOptions = true)
public final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder it runs on (default: .parley in the project).")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        Path folder = data == null ? Home.path().resolve(".parley") : data;
        Optional<ProcessHandle> launcher = DataFolder.launcher(folder);
        if (launcher.isEmpty()) {
            throw new Trouble("nothing runs on " + folder);
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw new Trouble(
                    "process " + launcher.get().pid() + " still runs after " + PATIENCE.toSeconds() + " s", slow);
        }
        return ExitCode.OK;
    }
}
