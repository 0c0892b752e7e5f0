package parley.handoff.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedSet;

/**
 * Accepted utterances that have no outcome yet, of all partitions that are watched. Pure: what was read and when are
 * arguments. Used by one thread.
 */
final class OpenUtterances {

    /** So many of a partition are kept; whoever reads must stop there, so that nothing is forgotten. */
    static final int FULL = 2_000;

    /** An outcome may be read before its utterance, and a frontend may send an answered utterance again. */
    private static final int REMEMBERED = 50_000;

    private final Duration deadline;
    private final Map<Place, Line> lines = new HashMap<>();
    private final Map<UtteranceId, Heard> open = new HashMap<>();
    private final SequencedSet<UtteranceId> settled = new LinkedHashSet<>();

    OpenUtterances(Duration deadline) {
        this.deadline = deadline;
    }

    /** Somebody said something. */
    void hear(Heard heard, Instant now) {
        if (!settled.contains(heard.id()) && open.putIfAbsent(heard.id(), heard) == null) {
            lines.computeIfAbsent(heard.place(), ignored -> new Line(deadline)).hear(heard, now);
        }
    }

    /** Something was said because of an utterance: it has its outcome. */
    void settle(UtteranceId id, Instant now) {
        settled.addLast(id);
        if (settled.size() > REMEMBERED) {
            settled.removeFirst();
        }
        Heard heard = open.remove(id);
        if (heard != null) {
            line(heard).settle(heard.offset(), now);
        }
    }

    /** What must be handed over now, in the order of partitions and offsets. */
    List<Heard> stuck(Instant now) {
        return lines.values().stream()
                .flatMap(line -> line.stuck(now).stream())
                .sorted(Comparator.comparingLong(Heard::offset))
                .toList();
    }

    /** These were handed over. */
    void told(Collection<Heard> handedOver, Instant now) {
        handedOver.forEach(heard -> line(heard).told(heard.offset(), now));
    }

    /** What was handed over in vain and was read before this instant. */
    List<Heard> hopeless(Instant before) {
        return lines.values().stream()
                .flatMap(line -> line.hopeless(before).stream())
                .toList();
    }

    /** Watches them no longer. */
    void forget(Collection<Heard> these) {
        for (Heard heard : these) {
            open.remove(heard.id());
            line(heard).forget(heard.offset());
        }
    }

    /** Another process watches this partition. */
    void forget(Place place) {
        Line line = lines.remove(place);
        if (line != null) {
            line.ids().forEach(open::remove);
        }
    }

    /** Whether no more of this partition can be kept. */
    boolean isFull(Place place) {
        Line line = lines.get(place);
        return line != null && line.size() >= FULL;
    }

    /** Offset of the oldest of a partition. Who begins to read there misses none. */
    OptionalLong oldest(Place place) {
        Line line = lines.get(place);
        return line == null ? OptionalLong.empty() : line.oldest();
    }

    int size() {
        return open.size();
    }

    /** How many are past their deadline. */
    int late(Instant now) {
        return lines.values().stream().mapToInt(line -> line.late(now)).sum();
    }

    private Line line(Heard heard) {
        return lines.computeIfAbsent(heard.place(), ignored -> new Line(deadline));
    }
}
