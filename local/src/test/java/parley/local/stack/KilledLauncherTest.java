package parley.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher of its own is killed; its children and its data must not be lost to the next one. */
class KilledLauncherTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void childrenEndAndTheNextStartFindsTheData() throws Exception {
        Process launcher = launch();
        ProcessHandle broker = awaitBroker(launcher);

        launcher.destroyForcibly().waitFor();

        await().atMost(SOON).until(() -> !broker.isAlive());
        try (Stack next = Stacks.servers(data)) {
            assertThat(Keepsake.readFrom(next.database())).containsExactly("before the kill");
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsakeLauncher.class.getName(),
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("launcher.log").toFile())
                .start();
    }

    private ProcessHandle awaitBroker(Process launcher) {
        PidFile ready = new PidFile(data.resolve("ready.pid"));
        await().atMost(SOON).until(() -> !launcher.isAlive() || ready.process().isPresent());
        return new PidFile(data.resolve("run/kafka.pid")).process().orElseThrow();
    }

    /** Starts the servers, leaves a word, says so, and waits for its end. */
    static final class KeepsakeLauncher {

        private KeepsakeLauncher() {}

        public static void main(String[] args) throws Exception {
            Path data = Path.of(args[0]);
            Stack stack = Stacks.servers(data);
            Keepsake.writeTo(stack.database(), "before the kill");
            new PidFile(data.resolve("ready.pid")).write(ProcessHandle.current());
            Thread.currentThread().join();
        }
    }
}
