package parley.local.stack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine can bear. */
final class Machine {

    // Resident sizes after 30,000 utterances of ./parley bench: broker 331, engine 504, handoff service 323, PostgreSQL
    // 758.
    private static final int SHARED_MB = 1100;
    private static final int ENGINE_MB = 700;

    private Machine() {}

    /** @throws Trouble if the stack would not fit into the memory that is available now */
    static void requireMemoryFor(StackSettings settings) {
        long needed = SHARED_MB + (long) ENGINE_MB * settings.engines();
        long available = availableMb();
        if (available < needed) {
            throw new Trouble("about " + needed + " MB of memory are needed, " + available
                    + " MB are available: close other programs, or run fewer engines with --engines");
        }
    }

    private static long availableMb() {
        // Inside a container this is the container's limit.
        long total =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / (1 << 20);
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kb -> Long.parseLong(kb) / 1024)
                    .map(free -> Math.min(free, total))
                    .findFirst()
                    .orElse(total);
        } catch (IOException notLinux) {
            return total;
        }
    }
}
