package parley.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import parley.benchmarks.Load;
import parley.benchmarks.LoadPlan;
import parley.benchmarks.LoadReport;
import parley.local.stack.Database;
import parley.local.stack.Stack;
import parley.local.stack.StackSettings;

/** Fifty versions come into force one after the other while customers write without a pause. */
class PublishingLosesNoTurnTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PUBLISHES = 50;
    private static final int PER_SECOND = 200;
    private static final int AT_ONCE = 500;

    private final Stack stack = Product.running().stack();
    private final Engines engines = new Engines(stack);

    @Test
    void underLoad() throws IOException {
        String one = engines.version(1);
        String other = edited(one);
        List<String> published = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();

        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> {
            int[] numbers = {engines.number(one), engines.number(other)};
            for (int publish = 0; publish < PUBLISHES; publish++) {
                published.add(engines.rollBack(numbers[publish % 2]));
            }
            done.set(true);
        });
        List<LoadReport> reports = new ArrayList<>();
        while (!done.get() && !publishing.isCompletedExceptionally()) {
            reports.add(load(reports.size()).run(PATIENCE, answered -> {}));
        }
        publishing.join();

        assertThat(published).hasSize(PUBLISHES).containsOnly(one, other);
        assertThat(reports).isNotEmpty().allMatch(LoadReport::isWhole);
        assertThat(faults()).isZero();
    }

    /** A second version to change to and fro with. */
    private String edited(String before) throws IOException {
        Path wording = stack.settings().rules().resolve("shop/wording/en.yaml");
        Files.writeString(wording, Files.readString(wording) + "# edited\n");
        await().atMost(PATIENCE).until(() -> !engines.version(1).equals(before));
        return engines.version(1);
    }

    private Load load(int run) {
        return new Load(new LoadPlan(
                stack.bootstrapServers(), StackSettings.BRAND, "publish-" + run, AT_ONCE, AT_ONCE, PER_SECOND));
    }

    /** Turns that something threw in. */
    private int faults() {
        String sql = "select count(*) from engine.entry where body::jsonb ->> 'reason' = 'FAULT'";
        Database database = stack.database();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
