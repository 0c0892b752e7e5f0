package parley.handoff.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.handoff.live.QueueSql;
import parley.handoff.live.QueueSql.QueueRow;
import parley.handoff.queue.HandoffKey;
import parley.handoff.stack.DeskDatabase;

class ChangesAreNumberedInTheOrderOfTheirCommitsTest {

    private static DeskDatabase desk;

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    /** A reader that asks for everything after what it saw, while four writers write, misses no change. */
    @Test
    void aReaderThatFollowsTheNumbersMissesNothing() throws Exception {
        List<HandoffKey> keys =
                IntStream.range(0, 8).mapToObj(i -> desk.addWaiting("acme")).toList();
        CountDownLatch done = new CountDownLatch(4);
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int writer = 0; writer < 4; writer++) {
                int mine = writer;
                writers.execute(() -> {
                    for (int i = 0; i < 50; i++) {
                        touch(keys.get((mine + i) % keys.size()));
                    }
                    done.countDown();
                });
            }
            Reader reader = new Reader();
            while (done.getCount() > 0) {
                reader.read();
            }
            reader.read();
            assertThat(reader.seen).isEqualTo(standing());
            assertThat(reader.lastVersions).containsExactlyInAnyOrderElementsOf(versions());
        }
    }

    private static void touch(HandoffKey key) {
        desk.transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.handle()
                    .createUpdate("update handoff set fence = fence + 1 where brand = :brand and id = :id")
                    .bindMethods(key)
                    .execute();
            tx.changed(key);
        });
    }

    private static long standing() {
        return desk.transactions.in(
                Scope.EVERY_BRAND,
                tx -> tx.sql(FeedSql.class).standing().getFirst().seq());
    }

    private static List<String> versions() {
        return desk.transactions.in(
                Scope.EVERY_BRAND,
                tx -> tx.sql(QueueSql.class).open(0).stream()
                        .map(row -> row.id() + " " + row.fence())
                        .toList());
    }

    private static final class Reader {
        private long seen;
        private final java.util.Map<String, Long> fences = new java.util.HashMap<>();
        private List<String> lastVersions = List.of();

        void read() {
            desk.transactions.number();
            long upTo = standing();
            List<QueueRow> rows = desk.transactions.in(
                    Scope.EVERY_BRAND, tx -> tx.sql(QueueSql.class).changed("acme", seen, upTo));
            rows.forEach(row -> fences.put(row.id(), row.fence()));
            seen = upTo;
            lastVersions = fences.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toList();
        }
    }
}
