package parley.handoff.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Utterances of one partition that have no outcome yet, in their order. Tells an engine that is stuck from one that is only
 * behind: who is behind still answers, one utterance after the other. Pure; used by one thread.
 */
final class Line {

    private final Duration deadline;
    private final TreeMap<Long, Open> open = new TreeMap<>();
    private Instant movedAt = Instant.MIN;
    private long lastAnswered = -1;

    /**
     * @param since when it was read
     * @param due when it is handed over, or handed over again
     * @param isTold it was handed over already
     */
    private record Open(Heard heard, Instant since, Instant due, boolean isTold) {}

    Line(Duration deadline) {
        this.deadline = deadline;
    }

    void hear(Heard heard, Instant now) {
        if (open.isEmpty()) {
            movedAt = now;
        }
        open.put(heard.offset(), new Open(heard, now, now.plus(deadline), false));
    }

    /** It has its outcome. For what was handed over that says nothing of the partition: it came another way. */
    void settle(long offset, Instant now) {
        Open settled = open.remove(offset);
        if (settled != null && !settled.isTold()) {
            movedAt = now;
            lastAnswered = Math.max(lastAnswered, offset);
        }
    }

    /** Those that are due, if something after them has its outcome already, or nothing in the partition got one for so long. */
    List<Heard> stuck(Instant now) {
        boolean standsStill = !now.isBefore(movedAt.plus(deadline));
        return open.values().stream()
                .filter(each -> !now.isBefore(each.due()))
                .filter(each -> standsStill || each.heard().offset() < lastAnswered)
                .map(Open::heard)
                .toList();
    }

    /** It was handed over; that is done again while it has no outcome. */
    void told(long offset, Instant now) {
        open.computeIfPresent(
                offset, (ignored, each) -> new Open(each.heard(), each.since(), now.plus(deadline), true));
    }

    /** Those that were handed over in vain since this instant. */
    List<Heard> hopeless(Instant before) {
        return open.values().stream()
                .filter(each -> each.isTold() && each.since().isBefore(before))
                .map(Open::heard)
                .toList();
    }

    void forget(long offset) {
        open.remove(offset);
    }

    /** How many are past their deadline. */
    int late(Instant now) {
        return (int) open.values().stream()
                .filter(each -> !now.isBefore(each.since().plus(deadline)))
                .count();
    }

    int size() {
        return open.size();
    }

    /** Offset of the oldest. */
    OptionalLong oldest() {
        return open.isEmpty() ? OptionalLong.empty() : OptionalLong.of(open.firstKey());
    }

    Collection<UtteranceId> ids() {
        return open.values().stream().map(each -> each.heard().id()).toList();
    }
}
