package parley.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.local.stack.Database;
import parley.local.stack.StackSettings;
import parley.local.stack.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Folds conversations and accounts again from what is append-only, and compares them with the live tables. */
@Command(
        name = "rebuild",
        description = "Fold all conversations and accounts again and compare them with the live tables, byte for byte;"
                + " exit code 1 if they differ. The stack must be running.",
        mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

    @Option(names = "--verify", required = true, description = "Compare and change nothing.")
    private boolean verify;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "4700",
            description = "As given to ./parley run (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Database database = StackSettings.databaseAt(portBase, System.getenv());
        if (!database.answers()) {
            throw new Trouble("no PostgreSQL answers at " + database + ": start ./parley run, or name its --port-base");
        }
        return verify(database, Home.path());
    }

    /**
     * Folds and compares in a process of its own, which writes what it finds to this one's output.
     *
     * @param home the project's folder
     * @return 0 if everything is equal
     */
    public static int verify(Database database, Path home) throws IOException, InterruptedException {
        Path engine = home.resolve("assistant-engine/target/quarkus-app");
        if (!Files.isDirectory(engine)) {
            throw new Trouble("assistant-engine is not built: run ./mvnw -DskipTests package");
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        engine.resolve("app") + "/*:" + engine.resolve("lib/main") + "/*:" + engine.resolve("lib/boot")
                                + "/*",
                        "parley.engine.rebuild.Rebuild",
                        database.jdbcUrl(),
                        database.user(),
                        database.password())
                .inheritIO()
                .start();
        return process.waitFor();
    }
}
