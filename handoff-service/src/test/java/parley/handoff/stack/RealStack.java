package parley.handoff.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL and a real broker under the service. */
public final class RealStack implements QuarkusTestResourceLifecycleManager {

    /** Password of the first account. */
    public static final String PASSWORD = "correct horse";

    /** Vanished advisors and answers are missed soon; under a load the service has its own settings. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "parley.desk.lease.length",
            "PT5S",
            "parley.desk.lease.check",
            "PT0.2S",
            "quarkus.websockets-next.server.auto-ping-interval",
            "PT0.5S",
            "parley.watchdog.deadline",
            "PT2S");

    private @Nullable TestBroker broker;

    @Override
    public Map<String, String> start() {
        broker = TestBroker.start();
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.jdbc.url",
                TestPostgres.newDatabase(),
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "parley.desk.password",
                PASSWORD));
        if (!Boolean.getBoolean("parley.load")) {
            settings.putAll(IMPATIENT);
        }
        return settings;
    }

    @Override
    public void stop() {
        Objects.requireNonNull(broker).close();
    }
}
