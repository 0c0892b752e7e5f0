package parley.handoff.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.DeskDatabase;
import parley.handoff.storage.Scope;

class TwentyAdvisorsClaimAtOnceTest {

    private static final Duration LEASE = Duration.ofSeconds(45);

    private static DeskDatabase desk;

    @BeforeAll
    static void migrate() {
        desk = new DeskDatabase();
    }

    @Test
    void oneGetsItAndTheOthersAreToldSo() throws Exception {
        HandoffKey key = desk.addWaiting("acme");
        List<Step> steps = race(key);
        assertThat(steps).filteredOn(Step.Moved.class::isInstance).hasSize(1);
        assertThat(steps)
                .filteredOn(new Step.Refused(Step.Reason.TAKEN)::equals)
                .hasSize(19);
    }

    @Test
    void theEngineHearsOfOneOnly() throws Exception {
        HandoffKey key = desk.addWaiting("acme");
        race(key);
        int announced = desk.asOwner()
                .withHandle(handle -> handle.createQuery("select count(*) from outbox where key = :id")
                        .bind("id", key.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(announced).isEqualTo(1);
    }

    @Test
    void whoTakesTheNextGetsOneOfTheirOwn() throws Exception {
        desk.transactions.run(
                Scope.EVERY_BRAND,
                tx -> tx.handle().execute("update handoff set state = 'resolved', lease_until = null"));
        for (int i = 0; i < 20; i++) {
            desk.addWaiting("acme");
        }
        Handoffs handoffs = new Handoffs();
        List<Callable<HandoffKey>> takes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String advisor = "advisor-" + i;
            takes.add(() -> desk.transactions.in(Scope.EVERY_BRAND, tx -> {
                Handoff next = tx.sql(HandoffSql.class).lockNext(advisor).orElseThrow();
                handoffs.take(tx, next, handoff -> handoff.claim(advisor, tx.now(), LEASE));
                return next.key();
            }));
        }
        assertThat(all(takes)).hasSize(20).doesNotHaveDuplicates();
    }

    private static List<Step> race(HandoffKey key) throws InterruptedException, ExecutionException {
        Handoffs handoffs = new Handoffs();
        List<Callable<Step>> claims = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String advisor = "advisor-" + i;
            claims.add(() -> desk.transactions.in(
                    Scope.EVERY_BRAND,
                    tx -> handoffs.step(tx, key, handoff -> handoff.claim(advisor, tx.now(), LEASE))
                            .orElseThrow()));
        }
        return all(claims);
    }

    private static <T> List<T> all(List<Callable<T>> deeds) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService advisors = Executors.newFixedThreadPool(20)) {
            for (Future<T> result : advisors.invokeAll(deeds)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
