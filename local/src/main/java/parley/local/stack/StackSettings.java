package parley.local.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is made of.
 *
 * @param home the project's folder, where the built services and {@code models/} are
 * @param rules folder of the packs that the engines answer by
 * @param data folder of everything the stack keeps: databases, topics, logs
 * @param engines number of assistant engines
 * @param handoff whether the handoff service runs
 * @param sandbox whether the sample brand's own systems run: they carry out what customers agree to
 * @param kafka bootstrap servers of a Kafka that runs elsewhere; absent: one is started
 * @param postgres a PostgreSQL that runs elsewhere; absent: one is started
 */
public record StackSettings(
        Path home,
        Path rules,
        Path data,
        Ports ports,
        int engines,
        boolean handoff,
        boolean sandbox,
        @Nullable String kafka,
        @Nullable Database postgres) {

    /** The brand whose topics a local stack creates. */
    public static final String BRAND = "acme";

    public StackSettings {
        home = home.toAbsolutePath().normalize();
        rules = rules.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (engines < 0 || engines > Ports.MAX_ENGINES) {
            throw new Trouble("--engines must be from 0 to " + Ports.MAX_ENGINES + ", not " + engines);
        }
    }

    /** One engine, everything started here, on ports nobody uses. */
    public static StackSettings onFreePorts(Path home, Path data) {
        return new StackSettings(home, home.resolve("rules"), data, Ports.free(), 1, true, true, null, null);
    }

    /** With the packs of another folder. */
    public StackSettings withRules(Path folder) {
        return new StackSettings(home, folder, data, ports, engines, handoff, sandbox, kafka, postgres);
    }

    public StackSettings withEngines(int number) {
        return new StackSettings(home, rules, data, ports, number, handoff, sandbox, kafka, postgres);
    }

    /** Without the sample brand's own systems. */
    public StackSettings withoutSandbox() {
        return new StackSettings(home, rules, data, ports, engines, handoff, false, kafka, postgres);
    }

    /** Kafka and PostgreSQL without the services. */
    public StackSettings withServersOnly() {
        return new StackSettings(home, rules, data, ports, 0, false, false, kafka, postgres);
    }

    /** With the servers that {@code PARLEY_KAFKA} and {@code PARLEY_POSTGRES} name, if they do. */
    public StackSettings withServersOf(Map<String, String> environment) {
        String servers = blankToNull(environment.get("PARLEY_KAFKA"));
        String url = blankToNull(environment.get("PARLEY_POSTGRES"));
        return new StackSettings(
                home, rules, data, ports, engines, handoff, sandbox, servers, url == null ? null : Database.parse(url));
    }

    /** The database of a stack that runs on ports from a base on, or the one that the environment names. */
    public static Database databaseAt(int portBase, Map<String, String> environment) {
        String url = blankToNull(environment.get("PARLEY_POSTGRES"));
        return url == null ? Postgres.database(Ports.from(portBase).postgres()) : Database.parse(url);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank()).orElse(null);
    }

    Map<String, Integer> neededPorts() {
        return ports.needed(engines, kafka == null, postgres == null, sandbox);
    }

    /** Folder of the children's logs. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** What can be made again from the sources, and is therefore shared by all stacks of this project. */
    Path cache() {
        return home.resolve(".parley");
    }

    Path deskPassword() {
        return data.resolve("desk-password");
    }

    Path pids() {
        return data.resolve("run");
    }
}
