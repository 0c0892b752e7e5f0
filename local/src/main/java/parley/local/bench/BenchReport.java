package parley.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import parley.benchmarks.LoadReport;

/**
 * What {@code ./parley bench} measured.
 *
 * @param saturated load sent as fast as Kafka takes it
 * @param paced load sent at a given rate
 * @param use processor time and memory of each process over the saturated load
 * @param growth of the store over the saturated load
 * @param engineHeapMb heap in use of the first engine after both
 */
record BenchReport(
        LoadReport saturated,
        LoadReport paced,
        double perSecond,
        Map<String, Usage> use,
        Storage growth,
        long engineHeapMb) {

    /** The figures under the names that other tools read. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("utterancesPerSecond", rounded(saturated.utterancesPerSecond()));
        figures.put("p50Ms", rounded(paced.p50Ms()));
        figures.put("p99Ms", rounded(paced.p99Ms()));
        figures.put("maxMs", rounded(paced.maxMs()));
        figures.put("lost", saturated.lost() + paced.lost());
        figures.put("doubled", saturated.doubled() + paced.doubled());
        figures.put("engineHeapMb", engineHeapMb);
        figures.put("bytesPerUtterance", bytesPerUtterance());
        return figures;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }

    private long bytesPerUtterance() {
        return (growth.databaseBytes() + growth.topicBytes()) / saturated.utterances();
    }

    /** The figures for people. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("saturated    %,.0f utterances/s (%,d utterances; latency there is queueing)%n"
                .formatted(saturated.utterancesPerSecond(), saturated.utterances()));
        text.append("at %,.0f/s     p50 %.1f ms, p99 %.1f ms, max %.1f ms (%,d utterances)%n"
                .formatted(perSecond, paced.p50Ms(), paced.p99Ms(), paced.maxMs(), paced.utterances()));
        text.append("outcomes     %s%n".formatted(shares(saturated)));
        text.append("lost %d, doubled %d, conversations with gaps %d, out of order %d%n"
                .formatted(
                        saturated.lost() + paced.lost(),
                        saturated.doubled() + paced.doubled(),
                        saturated.gaps() + paced.gaps(),
                        saturated.disordered() + paced.disordered()));
        text.append("%n%-10s %22s %10s%n".formatted("process", "CPU µs per utterance", "RSS MiB"));
        use.forEach((name, usage) -> text.append("%-10s %22.0f %10d%n"
                .formatted(name, usage.cpu().toNanos() / 1e3 / saturated.utterances(), usage.residentMb())));
        text.append("%nstored       %,d bytes per utterance: database %,d, topics %,d (replication factor 1)%n"
                .formatted(
                        bytesPerUtterance(),
                        growth.databaseBytes() / saturated.utterances(),
                        growth.topicBytes() / saturated.utterances()));
        text.append("engine heap  %d MiB in use%n".formatted(engineHeapMb));
        return text.toString();
    }

    private static String shares(LoadReport load) {
        return load.types().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(type -> "%s %.1f %%".formatted(type.getKey(), 100.0 * type.getValue() / load.answered()))
                .collect(Collectors.joining(", "));
    }
}
