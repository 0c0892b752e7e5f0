package parley.engine.channel;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How many records go into one transaction: few at first, twice as many after each portion that went well, half as many after
 * one that took too long. An engine that is slow, because it has just started or because the machine is busy, gets on in small
 * steps instead of trying for ever what it cannot do in time. Slow start as in TCP (RFC 5681, section 3.1). Thread-safe.
 */
final class Portions {

    private static final int FIRST = 16;
    private static final int LARGEST = 1024;

    private final AtomicInteger size = new AtomicInteger(FIRST);

    /**
     * Does the work on all records, in their order, portion by portion.
     *
     * @param work throws {@link TooMuchAtOnceException} if nothing of a portion was done because it took too long; a single record must
     *     not be too much
     */
    <T> void each(List<T> records, Consumer<List<T>> work) {
        int done = 0;
        while (done < records.size()) {
            List<T> portion = records.subList(done, Math.min(records.size(), done + size.get()));
            try {
                work.accept(portion);
                done += portion.size();
                wentWell(portion.size());
            } catch (TooMuchAtOnceException tooMuch) {
                tookTooLong(portion.size());
            }
        }
    }

    private void wentWell(int records) {
        size.accumulateAndGet(records, (now, went) -> went < now ? now : Math.min(LARGEST, 2 * now));
    }

    private void tookTooLong(int records) {
        size.accumulateAndGet(records, (now, were) -> Math.max(1, Math.min(now, were / 2)));
    }
}
