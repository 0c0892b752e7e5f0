package parley.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsuitablePlaceIsRefusedTest {

    @TempDir
    Path data;

    @Test
    void aTakenPortIsNamedWithItsUser() throws IOException {
        StackSettings settings = settings();
        try (ServerSocket ignored = new ServerSocket(settings.ports().kafka(), 1, InetAddress.getLoopbackAddress())) {
            refuses(settings, "port " + settings.ports().kafka() + ", meant for Kafka, is taken");
        }
    }

    @Test
    void aFolderInUseNamesItsUser() {
        try (Stack ignored = Stack.prepare(settings(), System.out::println)) {
            refuses(
                    settings(),
                    "another ./parley (process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void aFileInsteadOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        refuses(StackSettings.onFreePorts(Stacks.home(), file).withServersOnly(), "cannot write to " + file);
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        refuses(StackSettings.onFreePorts(data, data), "assistant-engine is not built: run ./mvnw");
    }

    @Test
    void aRefusedStackLeavesTheFolderFree() throws IOException {
        aTakenPortIsNamedWithItsUser();
        Stack.prepare(settings(), System.out::println).close();
    }

    @Test
    void moreEnginesThanPortsAreRefused() {
        assertThatThrownBy(() -> settings().withEngines(9))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--engines must be from 0 to 8");
    }

    @Test
    void aDatabaseWithoutUserIsRefused() {
        assertThatThrownBy(() -> Database.parse("jdbc:postgresql://127.0.0.1/parley"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("user=parley");
    }

    private StackSettings settings() {
        return StackSettings.onFreePorts(Stacks.home(), data).withServersOnly();
    }

    private static void refuses(StackSettings settings, String message) {
        assertThatThrownBy(() -> Stack.prepare(settings, System.out::println))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(message);
    }
}
