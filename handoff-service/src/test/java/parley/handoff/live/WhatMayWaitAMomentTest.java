package parley.handoff.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import parley.handoff.live.BrandNews.Showing;
import parley.handoff.live.QueueRows.DueRow;
import parley.handoff.live.QueueSql.QueueRow;

class WhatMayWaitAMomentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int MANY_SCREENS = 200;

    private final BrandNews news = new BrandNews("acme", 0);

    @Test
    void whileLittleHappensEverythingGoesAtOnce() {
        Showing showing = news.take(List.of(row("h-1", "assigned", 1)), 1, 5, NOW);
        assertThat(showing.all()).isEqualTo(new Frame.Rows("acme", 0, 1, List.of(row("h-1", "assigned", 1))));
        assertThat(showing.ahead()).isEmpty();
    }

    @Test
    void whatNobodyIsNeededForWaitsWhileMuchHappens() {
        busy();
        Showing showing = news.take(rows("assigned", 2), 2, MANY_SCREENS, NOW.plusMillis(100));
        assertThat(showing.all()).isNull();
        assertThat(showing.ahead()).isNotEmpty();
        assertThat(news.shown()).isEqualTo(1);
    }

    @Test
    void afterAMomentItIsShownToo() {
        busy();
        news.take(rows("assigned", 2), 2, MANY_SCREENS, NOW.plusMillis(100));
        Showing showing = news.take(List.of(), 2, MANY_SCREENS, NOW.plusMillis(1000));
        assertThat(showing.all()).isEqualTo(new Frame.Rows("acme", 1, 2, rows("assigned", 2)));
    }

    @Test
    void whatChangedTwiceIsShownOnceAsItIsNow() {
        busy();
        news.take(rows("assigned", 2), 2, MANY_SCREENS, NOW.plusMillis(100));
        Showing showing = news.take(rows("resolved", 3), 3, MANY_SCREENS, NOW.plusMillis(1000));
        assertThat(showing.all()).isEqualTo(new Frame.Rows("acme", 1, 3, rows("resolved", 3)));
    }

    @Test
    void whatEverybodyWasShownAheadIsNotShownAgain() {
        busy();
        news.take(rows("waiting", 2), 2, MANY_SCREENS, NOW.plusMillis(100));
        Showing showing = news.take(List.of(), 2, MANY_SCREENS, NOW.plusMillis(1000));
        assertThat(showing.all()).isEqualTo(new Frame.Rows("acme", 1, 2, List.of()));
    }

    @Test
    void nothingIsNoNews() {
        assertThat(news.take(List.of(), 0, MANY_SCREENS, NOW)).isEqualTo(new Showing(null, List.of()));
    }

    /** Whoever applies what everybody is shown has, after a moment of silence, each handoff as it is. */
    @Property
    void nothingIsEverLeftStale(
            @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> touched,
            @ForAll @IntRange(min = 1, max = 2000) int screens) {
        BrandNews of = new BrandNews("acme", 0);
        Map<String, DueRow> truth = new TreeMap<>();
        Map<String, DueRow> screen = new TreeMap<>();
        List<Long> gaps = new ArrayList<>(List.of(0L));
        long seq = 0;
        for (int handoff : touched) {
            DueRow row = row("h-" + handoff, seq % 2 == 0 ? "waiting" : "assigned", ++seq);
            truth.put("h-" + handoff, row);
            show(of.take(List.of(row), seq, screens * 100, NOW.plusMillis(100 * seq)), screen, gaps);
        }
        show(of.take(List.of(), seq, screens * 100, NOW.plusSeconds(100)), screen, gaps);
        assertThat(screen).isEqualTo(truth);
        assertThat(gaps.getLast()).isEqualTo(seq);
    }

    private static void show(Showing showing, Map<String, DueRow> screen, List<Long> gaps) {
        showing.ahead().stream()
                .filter(BrandNews::waits)
                .forEach(row -> screen.put(row.row().id(), row));
        if (showing.all() != null) {
            assertThat(showing.all().from()).isEqualTo(gaps.getLast());
            gaps.add(showing.all().to());
            showing.all().rows().forEach(row -> screen.put(row.row().id(), row));
        }
    }

    /** Something was shown just now. */
    private void busy() {
        news.take(rows("waiting", 1), 1, MANY_SCREENS, NOW);
    }

    private static List<DueRow> rows(String state, long seq) {
        return IntStream.range(0, 20).mapToObj(i -> row("h-" + i, state, seq)).toList();
    }

    private static DueRow row(String id, String state, long seq) {
        return new DueRow(
                new QueueRow(
                        "acme",
                        id,
                        "c",
                        "c",
                        null,
                        "en",
                        "unsure",
                        "?",
                        "x",
                        "X",
                        0.5,
                        NOW,
                        NOW,
                        state,
                        NOW,
                        null,
                        null,
                        null,
                        null,
                        0,
                        seq,
                        0,
                        "customer",
                        "",
                        NOW,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        seq),
                null,
                null,
                null);
    }
}
