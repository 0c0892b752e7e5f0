package parley.handoff.stack;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import parley.messages.Topics;

/** A Kafka broker in a JVM of its own, which ends with this one. */
public final class TestBroker implements AutoCloseable {

    private final Process process;
    private final int port;

    private TestBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one and makes the topics. */
    public static TestBroker start() {
        try {
            int port = freePort();
            Path data = Files.createTempDirectory("broker");
            Process process = new ProcessBuilder(command(data, port, freePort()))
                    .redirectOutput(data.resolve("broker.out").toFile())
                    .redirectErrorStream(true)
                    .start();
            TestBroker broker = new TestBroker(process, port);
            broker.makeTopics();
            return broker;
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a broker", e);
        }
    }

    private static List<String> command(Path data, int port, int controllerPort) {
        Path broker = Path.of(System.getProperty("parley.root", "..")).resolve("local/broker/target");
        String classPath = broker.resolve("classes") + File.pathSeparator + broker.resolve("lib") + "/*";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "parley.broker.Broker",
                data.resolve("data").toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void makeTopics() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (Admin admin = Admin.create(Map.of(
                    "bootstrap.servers",
                    bootstrapServers(),
                    "request.timeout.ms",
                    3000,
                    "default.api.timeout.ms",
                    5000))) {
                admin.createTopics(List.of(
                                new NewTopic(Topics.DESK, 3, (short) 1),
                                new NewTopic(Topics.DEAD_LETTERS, 1, (short) 1)))
                        .all()
                        .get();
                return true;
            }
        });
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
