package parley.local.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import parley.local.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures reads of a long account beside a short one. */
@Command(
        name = "bench-account",
        description =
                "Measure what a turn reads of an account of ten years and 50,000 entries beside one of 50 entries."
                        + " The stack must be running; nothing is left in its database.",
        mixinStandardHelpOptions = true)
public final class BenchAccountCommand implements Callable<Integer> {

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "4700",
            description = "As given to ./parley run (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return EngineProgram.run(
                "parley.engine.accounts.AccountBench",
                StackSettings.databaseAt(portBase, System.getenv()),
                Home.path());
    }
}
