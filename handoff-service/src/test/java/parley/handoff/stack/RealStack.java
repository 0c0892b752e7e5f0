package parley.handoff.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL and a real broker under the service. */
public final class RealStack implements QuarkusTestResourceLifecycleManager {

    /** Password of the first account. */
    public static final String PASSWORD = "correct horse";

    private @Nullable TestBroker broker;

    @Override
    public Map<String, String> start() {
        broker = TestBroker.start();
        return Map.of(
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.jdbc.url",
                TestPostgres.newDatabase(),
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "parley.desk.password",
                PASSWORD,
                "parley.desk.lease.length",
                "PT5S",
                "parley.desk.lease.check",
                "PT0.2S",
                "quarkus.websockets-next.server.auto-ping-interval",
                "PT0.5S");
    }

    @Override
    public void stop() {
        Objects.requireNonNull(broker).close();
    }
}
