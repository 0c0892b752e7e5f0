package parley.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServersComeBackTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private static Stack stack;

    @BeforeAll
    static void startSupervised() {
        stack = Stacks.servers(data);
        new Supervisor(stack, System.out::println).watch();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void kafkaKeepsWhatItAcknowledged() {
        Keepsake.sendTo(stack.bootstrapServers(), "before the kill");

        kill("kafka");

        assertThat(Keepsake.readFrom(stack.bootstrapServers())).containsExactly("before the kill");
    }

    @Test
    void postgresKeepsWhatItCommitted() throws Exception {
        Keepsake.writeTo(stack.database(), "before the kill");

        kill("postgres");

        assertThat(Keepsake.readFrom(stack.database())).containsExactly("before the kill");
    }

    @Test
    void postgresWaitsForTheDisk() throws Exception {
        assertThat(Keepsake.setting(stack.database(), "fsync")).isEqualTo("on");
        assertThat(Keepsake.setting(stack.database(), "synchronous_commit")).isEqualTo("on");
    }

    private static void kill(String name) {
        Child child = stack.child(name);
        long killed = child.process().orElseThrow().pid();
        child.kill();
        await().atMost(SOON)
                .until(() -> child.isHealthy() && child.process().orElseThrow().pid() != killed);
    }
}
