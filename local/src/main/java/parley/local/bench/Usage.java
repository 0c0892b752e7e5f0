package parley.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import parley.local.stack.Child;
import parley.local.stack.Stack;

/**
 * What a child of the stack has used so far, its own children included.
 *
 * @param cpu processor time
 * @param residentMb memory, resident set, MiB; 0 where the system does not tell
 */
record Usage(Duration cpu, long residentMb) {

    static Map<String, Usage> of(Stack stack) {
        Map<String, Usage> byChild = new LinkedHashMap<>();
        for (Child child : stack.children()) {
            child.process().ifPresent(process -> byChild.put(child.name(), of(process)));
        }
        return byChild;
    }

    private static Usage of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Usage::ofOne)
                .reduce(new Usage(Duration.ZERO, 0), Usage::plus);
    }

    private static Usage ofOne(ProcessHandle process) {
        return new Usage(process.info().totalCpuDuration().orElse(Duration.ZERO), resident(process.pid()));
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private Usage plus(Usage other) {
        return new Usage(cpu.plus(other.cpu), residentMb + other.residentMb);
    }

    Usage since(Usage before) {
        return new Usage(cpu.minus(before.cpu), residentMb);
    }
}
