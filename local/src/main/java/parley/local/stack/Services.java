package parley.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import parley.broker.Leash;
import parley.local.sandbox.Sandbox;

/** How each Java child is launched. */
final class Services {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(90);
    // The first start trains the models.
    private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(10);
    private static final String MAIN_OF_QUARKUS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final StackSettings settings;
    private final String bootstrapServers;
    private final Database database;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LOOK).build();

    Services(StackSettings settings, String bootstrapServers, Database database) {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
        this.database = database;
    }

    Child broker() {
        Path module = settings.home().resolve("local/broker/target");
        Ports ports = settings.ports();
        List<String> java = new ArrayList<>(sharedClasses("kafka"));
        java.addAll(List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // Its work is the disk's and the network's: compiling it well costs more than it brings on one machine.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                leashJar() + ":" + module.resolve("lib") + "/*",
                "parley.broker.Broker",
                settings.data().resolve("kafka").toString(),
                Integer.toString(ports.kafka()),
                Integer.toString(ports.controller())));
        return child("kafka", java, Map.of(), () -> accepts(ports.kafka()), BROKER_PATIENCE);
    }

    Child engine(int number) {
        // Inlining half as deep halves the minute of compiling that two cores need before they are warm.
        List<String> size = List.of("-Xmx512m", "-XX:MaxInlineLevel=9", "-XX:FreqInlineSize=200");
        return quarkus(
                "engine-" + number, "assistant-engine", size, settings.ports().engine(number));
    }

    Child handoff() {
        // A desk for one never gets hot: the quick compiler alone starts sooner and needs less memory.
        List<String> size = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");
        return quarkus("handoff", "handoff-service", size, settings.ports().desk());
    }

    /** The sample brand's own systems; what they did is kept in the data folder. */
    Child sandbox() {
        int port = settings.ports().sandbox();
        List<String> java = List.of(
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                leashJar() + ":" + System.getProperty("java.class.path"),
                Leash.class.getName(),
                Sandbox.class.getName(),
                bootstrapServers,
                StackSettings.BRAND,
                Integer.toString(port),
                settings.data().resolve("sandbox").resolve("ledger.jsonl").toString());
        return child("sandbox", java, Map.of(), () -> accepts(port), BROKER_PATIENCE);
    }

    private Child quarkus(String name, String module, List<String> size, int port) {
        List<String> java = new ArrayList<>(size);
        java.add("-XX:+UseSerialGC");
        java.addAll(sharedClasses(name));
        java.addAll(opened());
        java.addAll(List.of("-cp", leashJar() + ":" + runner(module), Leash.class.getName(), MAIN_OF_QUARKUS));
        return child(name, java, environment(name, port), () -> isReady(port), SERVICE_PATIENCE);
    }

    /** Classes as the JVM keeps them, made at the first end: a quarter to a third less time to start. */
    private List<String> sharedClasses(String program) {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + settings.cache().resolve(program + ".jsa"));
    }

    /** What the manifest of Quarkus' jar would open if it were run as a jar, and quiet about what its libraries do. */
    private static List<String> opened() {
        List<String> options = new ArrayList<>(
                List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    private Path runner(String module) {
        Path jar = settings.home().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(module + " is not built: run ./mvnw -DskipTests package");
        }
        return jar;
    }

    private Map<String, String> environment(String name, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("PARLEY_MODELS", settings.home().resolve("models").toString());
        environment.put("PARLEY_RULES", settings.rules().toString());
        environment.put("PARLEY_CACHE", settings.cache().resolve("models").toString());
        environment.put(
                "PARLEY_ENGINE_URL", "http://127.0.0.1:" + settings.ports().engine(1));
        environment.put("PARLEY_INSTANCE", name);
        environment.put("PARLEY_DESK_PASSWORD_FILE", settings.deskPassword().toString());
        return environment;
    }

    private static Path leashJar() {
        try {
            return Path.of(Leash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Child child(
            String name,
            List<String> java,
            Map<String, String> environment,
            BooleanSupplier healthy,
            Duration patience) {
        return new JavaChild(
                new JavaChild.Launch(name, java, environment, healthy, patience), settings.logs(), settings.pids());
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LOOK.toMillis());
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private boolean isReady(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(LOOK)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
