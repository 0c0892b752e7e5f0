package parley.local.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, from the zonky programs, on 127.0.0.1. Every commit waits for the disk, as in
 * production: zonky's own default does not.
 */
final class Postgres implements Child {

    private static final String NAME = "parley";
    // Closing a server that was killed is an error to zonky and daily bread here. Held, because loggers are weakly
    // kept.
    private static final Logger ZONKY = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration KIND = Duration.ofSeconds(15);

    private final Path data;
    private final Path programs;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    static {
        ZONKY.setLevel(Level.OFF);
    }

    private Postgres(Path data, Path programs, Path log, int port) {
        this.data = data;
        this.programs = programs;
        this.log = log;
        this.port = port;
    }

    static Postgres in(StackSettings settings) {
        Path folder = settings.data().resolve("postgres");
        return new Postgres(
                folder.resolve("data"),
                folder.resolve("programs"),
                settings.logs().resolve("postgres.log"),
                settings.ports().postgres());
    }

    @Override
    public String name() {
        return "postgres";
    }

    Database database() {
        return database(port);
    }

    static Database database(int port) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, NAME);
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        try {
            forget();
            EmbeddedPostgres started = launch();
            server = started;
            createDatabase(started.getPostgresDatabase());
        } catch (IOException | SQLException | RuntimeException e) {
            throw new Trouble("PostgreSQL did not start: " + reason(e), e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        Files.createDirectories(data);
        Files.createDirectories(log.getParent());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static void createDatabase(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login createrole password '" + NAME + "'");
            }
            if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String reason(Exception e) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && !Files.exists(data.resolve("postgresql.conf"))
                ? "it refuses to run as root where user namespaces are switched off; run ./parley as an ordinary user"
                : e.getMessage() + "; see " + log;
    }

    @Override
    public void stop() {
        forget();
        process().ifPresent(left -> {
            // Fast shutdown: what is open is rolled back. SIGTERM would wait for the last client to leave.
            Child.signal(left, "INT");
            if (!Child.awaitEnd(left, KIND)) {
                kill();
            }
        });
    }

    /** Closes the server this object started, which frees zonky's lock even if the process is gone. */
    private synchronized void forget() {
        EmbeddedPostgres ours = server;
        if (ours != null) {
            server = null;
            try {
                ours.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean isHealthy() {
        return isRunning() && database().answers();
    }

    /** By PostgreSQL's own pid file, so that a server left behind by a killed launcher is found too. */
    @Override
    public Optional<ProcessHandle> process() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
