package parley.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka, PostgreSQL, the engines and the handoff service on this machine, each a child process with a name: {@code
 * kafka}, {@code postgres}, {@code engine-1}…, {@code handoff}, {@code sandbox}. {@code ./parley run} and the end-to-end tests run the
 * same stack. All its data is in one folder and outlives it.
 */
public final class Stack implements AutoCloseable {

    private final StackSettings settings;
    private final Consumer<String> say;
    private final DataFolder folder;
    private final String bootstrapServers;
    private final Database database;
    private final List<Child> servers = new ArrayList<>();
    private final List<Child> services = new CopyOnWriteArrayList<>();
    private final Services launches;
    private volatile boolean closing;

    private Stack(StackSettings settings, Consumer<String> say, DataFolder folder) {
        this.settings = settings;
        this.say = say;
        this.folder = folder;
        @Nullable String kafka = settings.kafka();
        @Nullable Database postgres = settings.postgres();
        Postgres local = Postgres.in(settings);
        bootstrapServers =
                kafka != null ? kafka : "127.0.0.1:" + settings.ports().kafka();
        database = postgres != null ? postgres : local.database();
        launches = new Services(settings, bootstrapServers, database);
        if (kafka == null) {
            servers.add(launches.broker());
        }
        if (postgres == null) {
            servers.add(local);
        }
        for (int number = 1; number <= settings.engines(); number++) {
            services.add(launches.engine(number));
        }
        if (settings.handoff()) {
            services.add(launches.handoff());
        }
        if (settings.sandbox()) {
            services.add(launches.sandbox());
        }
    }

    /**
     * Takes the data folder and looks whether the machine can bear the stack; starts nothing yet. Ends what a killed
     * predecessor left running.
     *
     * @param say hears a line about each step
     * @throws Trouble if the folder is in use, a port is taken, disk or memory do not suffice, or a service is not built
     */
    public static Stack prepare(StackSettings settings, Consumer<String> say) {
        DataFolder folder = DataFolder.take(settings.data());
        try {
            Stack stack = new Stack(settings, say, folder);
            folder.endLeftovers(say);
            stack.servers.forEach(Child::stop);
            folder.turnLogsOver(settings.logs());
            Ports.requireFree(settings.neededPorts());
            Machine.requireMemoryFor(settings);
            return stack;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Starts everything and returns when everything does its work.
     *
     * @throws Trouble if a child does not come up; what did come up runs on until {@link #close}
     */
    public void start() {
        Together.run(servers, this::startTimed);
        Together.run(List.<Runnable>of(this::requireDatabase, this::createTopics), Runnable::run);
        Together.run(services, this::startTimed);
    }

    private void requireDatabase() {
        if (!database.answers()) {
            throw new Trouble("no PostgreSQL answers at " + database);
        }
    }

    private void createTopics() {
        TopicCreation.create(bootstrapServers, StackSettings.BRAND);
    }

    private void startTimed(Child child) {
        long before = System.nanoTime();
        try (Progress ignored = Progress.of(child.name(), log(child.name()), say)) {
            child.start();
        }
        say.accept("%-9s ready after %.1f s".formatted(child.name(), (System.nanoTime() - before) / 1e9));
        if (closing) {
            child.stop();
        }
    }

    /** Starts one more engine beside the others, and returns when it does its work. */
    public Child addEngine() {
        int number = 1 + (int) services.stream().filter(Stack::isEngine).count();
        Child engine = launches.engine(number);
        services.add(engine);
        engine.start();
        return engine;
    }

    private static boolean isEngine(Child child) {
        return child.name().startsWith("engine-");
    }

    /** @throws IllegalArgumentException if no child is called so */
    public Child child(String name) {
        return children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no child called " + name));
    }

    /** All children, servers first. */
    public List<Child> children() {
        List<Child> all = new ArrayList<>(servers);
        all.addAll(services);
        return all;
    }

    public StackSettings settings() {
        return settings;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public Database database() {
        return database;
    }

    /** The advisors' desk. */
    public URI deskUrl() {
        return URI.create("http://127.0.0.1:" + settings.ports().desk() + "/desk");
    }

    /**
     * User and password of the desk's first account, as the handoff service wrote them on its first start here; empty
     * if it has an older account or its database is elsewhere.
     */
    public Optional<String> deskLogin() {
        try {
            return Optional.of(
                    "advisor / " + Files.readString(settings.deskPassword()).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Where child {@code name} writes what it has to say. */
    public Path log(String name) {
        return settings.logs().resolve(name + ".log");
    }

    boolean isClosing() {
        return closing;
    }

    /** Ends the services, then the servers they need, all in good order; then lets go of the folder. */
    @Override
    public void close() {
        if (!closing) {
            closing = true;
            Together.run(services, Child::stop);
            Together.run(servers, Child::stop);
            folder.close();
        }
    }
}
