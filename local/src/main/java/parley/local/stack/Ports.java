package parley.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The TCP ports of a stack, all on 127.0.0.1.
 *
 * @param controller Kafka's second port, used by the broker alone
 * @param engines one for each engine that may be started
 */
public record Ports(int chat, int desk, int kafka, int controller, int postgres, int sandbox, List<Integer> engines) {

    /** Most engines that one stack runs. */
    public static final int MAX_ENGINES = 8;

    private static final int FIXED = 6;

    public Ports {
        engines = List.copyOf(engines);
    }

    /** Neighbours from a base on: chat, desk, Kafka, its controller, PostgreSQL, the sandbox, then the engines from {@code base + 11}. */
    public static Ports from(int base) {
        if (base < 1024 || base > 65_000) {
            throw new Trouble("--port-base " + base + " does not work: choose a number from 1024 to 65000");
        }
        List<Integer> engines = IntStream.rangeClosed(1, MAX_ENGINES)
                .mapToObj(n -> base + 10 + n)
                .toList();
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5, engines);
    }

    /** Ports nobody uses now, for stacks that must not get in each other's way. */
    public static Ports free() {
        List<Integer> free = freePorts(FIXED + MAX_ENGINES);
        return new Ports(
                free.get(0),
                free.get(1),
                free.get(2),
                free.get(3),
                free.get(4),
                free.get(5),
                free.subList(FIXED, free.size()));
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of engine {@code number}, counted from 1. */
    public int engine(int number) {
        return engines.get(number - 1);
    }

    /**
     * Each port that so many engines need, by the name of its user.
     *
     * @param kafka whether a broker is started here
     * @param postgres whether PostgreSQL is started here
     * @param sandbox whether the sample brand's systems run
     */
    Map<String, Integer> needed(int engineCount, boolean kafka, boolean postgres, boolean sandbox) {
        Map<String, Integer> needed = new LinkedHashMap<>();
        needed.put("the chat page", chat);
        needed.put("the desk", desk);
        if (kafka) {
            needed.put("Kafka", this.kafka);
            needed.put("Kafka's controller", controller);
        }
        if (postgres) {
            needed.put("PostgreSQL", this.postgres);
        }
        if (sandbox) {
            needed.put("the sandbox", this.sandbox);
        }
        IntStream.rangeClosed(1, engineCount).forEach(n -> needed.put("engine-" + n, engine(n)));
        return needed;
    }

    /** @throws Trouble naming the first port that another program holds */
    static void requireFree(Map<String, Integer> needed) {
        needed.forEach((user, port) -> {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                throw new Trouble(
                        "port " + port + ", meant for " + user
                                + ", is taken by another program: stop that program or choose other ports with"
                                + " --port-base",
                        taken);
            }
        });
    }
}
