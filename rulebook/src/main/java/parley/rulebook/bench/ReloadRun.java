package parley.rulebook.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import parley.rulebook.Rulebook;

/**
 * Saves a file of a made-up pack and loads the pack again, as an edit does, many times: how long each takes, and whether the
 * JVM lets go of what is no longer in force.
 */
public final class ReloadRun {

    private static final int REPORTS = 8;
    private static final double BYTES_OF_A_MB = 1024 * 1024;
    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final double HALF = 0.5;

    private final PrintWriter out;
    private final int rules;

    public ReloadRun(PrintWriter out, int rules) {
        this.out = out;
        this.rules = rules;
    }

    public void run(int reloads) throws IOException {
        try (Scratch folder = new Scratch()) {
            String pack = BenchPack.write(folder.path(), rules);
            double cold = seconds(folder.path(), pack);
            double[] times = new double[reloads];
            out.printf("%8s %9s %13s %8s%n", "reloads", "classes", "metaspace MB", "heap MB");
            for (int reload = 0; reload < reloads; reload++) {
                if (reload % Math.max(1, reloads / REPORTS) == 0) {
                    printWhatIsKept(reload);
                }
                BenchPack.edit(folder.path(), rules, "edit " + reload);
                times[reload] = seconds(folder.path(), pack);
            }
            printWhatIsKept(reloads);
            Arrays.sort(times);
            out.printf(
                    "%d rules: checked, compiled and warmed in %.2f s by a cold JVM; after an edit of one file in %.2f s,"
                            + " at most %.2f s%n",
                    rules, cold, times[(int) (HALF * (reloads - 1))], times[reloads - 1]);
            out.flush();
        }
    }

    private static double seconds(Path folder, String pack) {
        long begun = System.nanoTime();
        Rulebook.load(folder, pack, Set.of(), folder.resolve("cache"));
        return (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
    }

    /** After a collection, so that only what is held counts. */
    private void printWhatIsKept(int reloads) {
        System.gc();
        out.printf(
                "%8d %9d %13.1f %8.1f%n",
                reloads,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                metaspace() / BYTES_OF_A_MB,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_OF_A_MB);
        out.flush();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
