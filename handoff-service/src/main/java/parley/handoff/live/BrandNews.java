package parley.handoff.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.handoff.live.QueueRows.DueRow;

/**
 * What of a brand's changes goes to the screens at once, and what may wait a moment. While little happens, everything goes at
 * once. When every look would bring much to many screens, they get at once what waits for somebody, and whom a change concerns
 * gets it at once; the rest comes together, each handoff once however often it changed. Pure.
 */
final class BrandNews {

    /** Rows times screens that one look may send without a thought. */
    private static final int LITTLE = 2_000;

    /** What may wait waits no longer. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final String brand;
    private final Map<String, DueRow> kept = new LinkedHashMap<>();
    private final Set<String> sent = new TreeSet<>();
    private long heard;
    private long shown;
    private Instant lastShown = Instant.EPOCH;

    /** @param standing number of the last change before we look */
    BrandNews(String brand, long standing) {
        this.brand = brand;
        this.heard = standing;
        this.shown = standing;
    }

    /** Up to where changes were handed in. */
    long heard() {
        return heard;
    }

    /** Up to where everybody was shown everything. */
    long shown() {
        return shown;
    }

    /**
     * Takes in what changed since the last look.
     *
     * @param changed in the order of their numbers, up to {@code upTo}
     * @param screens how many look on
     */
    Showing take(List<DueRow> changed, long upTo, int screens, Instant now) {
        heard = upTo;
        changed.forEach(this::keep);
        if ((long) kept.size() * screens <= LITTLE || !now.isBefore(lastShown.plus(MOMENT))) {
            return new Showing(everything(upTo, now), List.of());
        }
        changed.stream()
                .filter(BrandNews::waits)
                .forEach(row -> sent.add(row.row().id()));
        return new Showing(null, changed);
    }

    private void keep(DueRow row) {
        kept.put(row.row().id(), row);
        sent.remove(row.row().id());
    }

    private Frame.@Nullable Rows everything(long upTo, Instant now) {
        lastShown = now;
        if (upTo == shown) {
            return null;
        }
        kept.keySet().removeAll(sent);
        Frame.Rows all = new Frame.Rows(brand, shown, upTo, List.copyOf(kept.values()));
        kept.clear();
        sent.clear();
        shown = upTo;
        return all;
    }

    /** What anybody could take is everybody's business. */
    static boolean waits(DueRow row) {
        return row.row().state().equals("waiting");
    }

    /**
     * @param all for everybody, if it is time; it closes the gap since the last time
     * @param ahead rows for whom they concern, before their turn
     */
    record Showing(Frame.@Nullable Rows all, List<DueRow> ahead) {}
}
