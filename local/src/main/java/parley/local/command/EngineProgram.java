package parley.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.local.stack.Database;
import parley.local.stack.Trouble;

/** A program of the engine's own, run on a database in a process of its own, which writes to this one's output. */
final class EngineProgram {

    private EngineProgram() {}

    /**
     * Runs it to its end.
     *
     * @param home the project's folder
     * @return its exit code
     * @throws Trouble if no database answers or the engine is not built
     */
    static int run(String mainClass, Database database, Path home) throws IOException, InterruptedException {
        if (!database.answers()) {
            throw new Trouble("no PostgreSQL answers at " + database + ": start ./parley run, or name its --port-base");
        }
        Path engine = home.resolve("assistant-engine/target/quarkus-app");
        if (!Files.isDirectory(engine)) {
            throw new Trouble("assistant-engine is not built: run ./mvnw -DskipTests package");
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        engine.resolve("app") + "/*:" + engine.resolve("lib/main") + "/*:" + engine.resolve("lib/boot")
                                + "/*",
                        mainClass,
                        database.jdbcUrl(),
                        database.user(),
                        database.password())
                .inheritIO()
                .start();
        return process.waitFor();
    }
}
