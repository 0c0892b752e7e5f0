package parley.handoff.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What happened to each handoff, as those who did it saw it. Times are nanoseconds of one clock. */
final class Ledger {

    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final Map<String, String> holders = new ConcurrentHashMap<>();
    private final Map<String, Long> resolved = new ConcurrentHashMap<>();
    private final AtomicInteger claims = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger overlapping = new AtomicInteger();
    private final CountDownLatch left;
    private final int all;

    Ledger(int all) {
        this.all = all;
        this.left = new CountDownLatch(all);
    }

    void asked(String handoff) {
        asked.put(handoff, System.nanoTime());
    }

    /** It came to the screen that is measured. */
    void shown(String handoff) {
        shown.putIfAbsent(handoff, System.nanoTime());
    }

    void claimed(String handoff, String advisor, boolean wasOffered) {
        claims.incrementAndGet();
        accepted.addAndGet(wasOffered ? 1 : 0);
        if (holders.putIfAbsent(handoff, advisor) != null) {
            overlapping.incrementAndGet();
        }
    }

    void letGo(String handoff, String advisor) {
        holders.remove(handoff, advisor);
    }

    void resolved(String handoff) {
        if (resolved.putIfAbsent(handoff, System.nanoTime()) == null) {
            left.countDown();
        }
    }

    void awaitAll(Duration patience) throws InterruptedException {
        boolean done = left.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!done) {
            System.out.println("not all were resolved within " + patience);
        }
    }

    int lost() {
        return all - resolved.size();
    }

    int overlapping() {
        return overlapping.get();
    }

    String report(int advisors, Duration took) {
        long[] toScreen = shown.entrySet().stream()
                .filter(entry -> asked.containsKey(entry.getKey()))
                .mapToLong(entry -> (entry.getValue() - asked.get(entry.getKey())) / 1_000_000)
                .sorted()
                .toArray();
        return """
                advisors            %d
                handoffs            %d, resolved %d, lost %d
                held by two at once %d
                assignments         %d (%d of them offered), %.1f/s
                new item to screen  p50 %d ms, p99 %d ms, seen %d
                took                %d s""".formatted(
                        advisors,
                        all,
                        resolved.size(),
                        lost(),
                        overlapping(),
                        claims.get(),
                        accepted.get(),
                        claims.get() * 1000.0 / Math.max(1, took.toMillis()),
                        quantile(toScreen, 0.5),
                        quantile(toScreen, 0.99),
                        toScreen.length,
                        took.toSeconds());
    }

    private static long quantile(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
