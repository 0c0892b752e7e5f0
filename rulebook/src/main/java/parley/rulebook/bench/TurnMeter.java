package parley.rulebook.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import parley.conversation.Situation;
import parley.rulebook.Rulebook;

/**
 * Measures the rules step on one thread by its own processor time, so that a busy machine does not blur the figure; the
 * latencies are processor time too.
 */
final class TurnMeter {

    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final double BYTES_OF_A_KB = 1024;
    private static final double NANOS_OF_A_MS = 1e6;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    /** What was measured; times in milliseconds of processor time. */
    record Figures(double turnsPerSecond, double kilobytesPerTurn, double p50, double p99, double suggestions) {}

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Rulebook rulebook;
    private final List<Situation> situations;

    TurnMeter(Rulebook rulebook, List<Situation> situations) {
        this.rulebook = rulebook;
        this.situations = situations;
    }

    Figures measure(int warmUp, int turns) {
        take(warmUp, new long[warmUp]);
        long[] nanos = new long[turns];
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begun = THREADS.getCurrentThreadCpuTime();
        long suggestions = take(turns, nanos);
        double seconds = (THREADS.getCurrentThreadCpuTime() - begun) / NANOS_OF_A_SECOND;
        double kilobytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / BYTES_OF_A_KB;
        Arrays.sort(nanos);
        return new Figures(
                turns / seconds,
                kilobytes / turns,
                at(nanos, HALF),
                at(nanos, NEARLY_ALL),
                (double) suggestions / turns);
    }

    private long take(int turns, long[] nanos) {
        long suggestions = 0;
        for (int turn = 0; turn < turns; turn++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            suggestions +=
                    rulebook.suggest(situations.get(turn % situations.size())).size();
            nanos[turn] = THREADS.getCurrentThreadCpuTime() - begun;
        }
        return suggestions;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / NANOS_OF_A_MS;
    }
}
