package parley.local.stack;

import java.nio.file.Path;

/** Stacks for tests: on free ports, in a folder of their own. */
public final class Stacks {

    private Stacks() {}

    /** The project's folder, as Maven tells it. */
    public static Path home() {
        return Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();
    }

    /** Kafka and PostgreSQL alone, started. */
    public static Stack servers(Path data) {
        Stack stack = Stack.prepare(StackSettings.onFreePorts(home(), data).withServersOnly(), System.out::println);
        stack.start();
        return stack;
    }
}
