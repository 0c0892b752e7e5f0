package parley.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a frontend sees of a load: when each utterance had its outcome, and whether each conversation is whole. */
final class Watch {

    private static final long NEVER = 0;

    private final LoadPlan plan;
    private final long[] sentAt;
    private final long[] seenAt;
    private final Map<Integer, String> outcomes = new HashMap<>();
    private final Map<String, Integer> types = new TreeMap<>();
    private final Set<Integer> doubled = new HashSet<>();
    private final Map<String, BitSet> places = new HashMap<>();
    private final Map<String, Integer> lastPlace = new HashMap<>();
    private final Set<String> disordered = new HashSet<>();
    private int answered;

    Watch(LoadPlan plan) {
        this.plan = plan;
        this.sentAt = new long[plan.utterances()];
        this.seenAt = new long[plan.utterances()];
    }

    void sent(int utterance, long nanos) {
        sentAt[utterance] = nanos;
    }

    int answered() {
        return answered;
    }

    void see(ConsumerRecord<String, byte[]> record, long nanos) throws IOException {
        if (record.key() == null || !record.key().startsWith(plan.run() + "-c")) {
            return;
        }
        Seen event = Seen.read(record.value());
        place(record.key(), event.seq());
        Integer utterance = utterance(event.causationId());
        if (utterance != null && !"system.accepted".equals(event.type())) {
            outcome(utterance, event, nanos);
        }
    }

    private @Nullable Integer utterance(@Nullable String cause) {
        return cause != null && cause.startsWith(plan.run() + "-")
                ? Integer.valueOf(cause.substring(plan.run().length() + 1))
                : null;
    }

    private void place(String conversation, int seq) {
        BitSet seen = places.computeIfAbsent(conversation, ignored -> new BitSet());
        if (!seen.get(seq) && seq < lastPlace.getOrDefault(conversation, 0)) {
            disordered.add(conversation);
        }
        lastPlace.merge(conversation, seq, Math::max);
        seen.set(seq);
    }

    private void outcome(int utterance, Seen event, long nanos) {
        String first = outcomes.putIfAbsent(utterance, event.id());
        if (first == null) {
            seenAt[utterance] = nanos;
            types.merge(event.type(), 1, Integer::sum);
            answered++;
        } else if (!first.equals(event.id())) {
            doubled.add(utterance);
        }
    }

    LoadReport report(java.time.Duration took) {
        long[] latencies = latencies();
        long begun = Arrays.stream(sentAt).filter(at -> at != NEVER).min().orElse(NEVER);
        long ended = Arrays.stream(seenAt).filter(at -> at != NEVER).max().orElse(begun);
        double seconds = Math.max(1e-9, (ended - begun) / 1e9);
        return new LoadReport(
                plan.utterances(),
                answered,
                plan.utterances() - answered,
                doubled.size(),
                gaps(),
                disordered.size(),
                Map.copyOf(types),
                answered / seconds,
                quantile(latencies, 0.50),
                quantile(latencies, 0.99),
                quantile(latencies, 1),
                took);
    }

    private long[] latencies() {
        long[] found = new long[answered];
        int n = 0;
        for (int i = 0; i < seenAt.length; i++) {
            if (seenAt[i] != NEVER) {
                found[n++] = seenAt[i] - sentAt[i];
            }
        }
        Arrays.sort(found);
        return found;
    }

    private int gaps() {
        return (int) places.values().stream()
                .filter(seen -> seen.cardinality() != seen.length() - 1)
                .count();
    }

    private static double quantile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
