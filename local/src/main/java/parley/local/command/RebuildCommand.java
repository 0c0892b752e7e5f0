package parley.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.local.stack.Database;
import parley.local.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Folds conversations and accounts again from what is append-only, and compares them with the live tables. */
@Command(
        name = "rebuild",
        description = "Fold all conversations and accounts again and compare them with the live tables, byte for byte;"
                + " exit code 1 if they differ. The stack must be running.",
        mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

    @Option(names = "--verify", description = "Compare and change nothing.")
    private boolean verify;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "4700",
            description = "As given to ./parley run (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!verify) {
            throw new ParameterException(
                    spec.commandLine(),
                    "rebuild only compares: add --verify. The live tables are written with the entries they are folded"
                            + " from, in the same transaction, so there is never a moment at which they must be made anew;"
                            + " if they differ, something else wrote to the database, and a person should know before it"
                            + " is overwritten");
        }
        return verify(StackSettings.databaseAt(portBase, System.getenv()), Home.path());
    }

    /**
     * Folds and compares in a process of its own, which writes what it finds to this one's output.
     *
     * @param home the project's folder
     * @return 0 if everything is equal
     */
    public static int verify(Database database, Path home) throws IOException, InterruptedException {
        return EngineProgram.run("parley.engine.rebuild.Rebuild", database, home);
    }
}
