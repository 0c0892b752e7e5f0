package parley.handoff.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.handoff.assignment.Crowd.NOW;
import static parley.handoff.assignment.Crowd.PATIENCE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.handoff.assignment.Assigner.Offer;
import parley.handoff.queue.HandoffKey;

/** Whatever waits, and whoever is there. */
class WhateverWaitsTest {

    private static final Assigner ASSIGNER = new Assigner(PATIENCE);

    /** By then everything that can be relaxed is. */
    private static final Duration LONG = Duration.ofHours(1);

    @Property(tries = 500)
    void nothingIsOfferedTwiceAndNobodyAskedTwice(
            @ForAll("queues") List<Work> waiting, @ForAll("crowds") List<Worker> workers) {
        List<Offer> offers = plan(waiting, workers);
        assertThat(offers).extracting(Offer::handoff).doesNotHaveDuplicates();
        assertThat(offers).extracting(Offer::advisor).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void nobodyGetsMoreThanTheyCanBear(@ForAll("queues") List<Work> waiting, @ForAll("crowds") List<Worker> workers) {
        Map<HandoffKey, Work> works = by(waiting, Work::key);
        Map<String, Worker> crowd = by(workers, Worker::id);
        assertThat(plan(waiting, workers)).allSatisfy(offer -> {
            Worker worker = crowd.get(offer.advisor());
            int weight = works.get(offer.handoff()).demand().weight();
            assertThat(worker.load() == 0 || worker.load() + weight <= worker.capacity())
                    .isTrue();
        });
    }

    @Property(tries = 500)
    void whileSomebodyCouldHaveItNothingIsLeft(
            @ForAll("queues") List<Work> waiting, @ForAll("crowds") List<Worker> workers) {
        List<Offer> offers = plan(waiting, workers);
        Set<String> asked = offers.stream().map(Offer::advisor).collect(Collectors.toSet());
        Set<HandoffKey> offered = offers.stream().map(Offer::handoff).collect(Collectors.toSet());
        List<Worker> left = workers.stream()
                .map(worker -> asked.contains(worker.id()) ? worker.offered(0, NOW) : worker)
                .toList();
        assertThat(waiting)
                .filteredOn(work -> !offered.contains(work.key()))
                .allSatisfy(work -> assertThat(plan(List.of(work), left)).isEmpty());
    }

    @Property(tries = 500)
    void nothingIsEverTooOld(@ForAll("works") Work work, @ForAll("crowds") List<Worker> workers) {
        if (!plan(List.of(work), workers).isEmpty()) {
            Work older = waiting(work, Duration.ofDays(4000));
            assertThat(plan(List.of(older), workers)).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void inTheEndAnyFreeAdvisorOfTheBrandWillDo(@ForAll("works") Work work, @ForAll("crowds") List<Worker> workers) {
        Work old = waiting(work, LONG);
        boolean somebody = workers.stream()
                .anyMatch(worker -> worker.sees("acme")
                        && !worker.isAsked()
                        && worker.hasRoomFor(work.demand().weight())
                        && !work.letPass().containsKey(worker.id()));
        if (somebody) {
            assertThat(plan(List.of(old), workers)).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void whoComesEarlierIsServedFromEverythingThatIsLeft(
            @ForAll("queues") List<Work> waiting, @ForAll("crowds") List<Worker> workers) {
        List<Work> queue = waiting.stream().sorted(ASSIGNER.queueOrder()).toList();
        for (int i = 0; i < queue.size(); i++) {
            List<Offer> upTo = plan(queue.subList(0, i), workers);
            assertThat(plan(queue.subList(0, i + 1), workers)).containsAll(upTo);
        }
    }

    @Property(tries = 500)
    void theOrderInWhichTheyAreNamedChangesNothing(
            @ForAll("queues") List<Work> waiting, @ForAll("crowds") List<Worker> workers, @ForAll Random random) {
        List<Work> shuffledWork = new java.util.ArrayList<>(waiting);
        List<Worker> shuffledWorkers = new java.util.ArrayList<>(workers);
        Collections.shuffle(shuffledWork, random);
        Collections.shuffle(shuffledWorkers, random);
        assertThat(plan(shuffledWork, shuffledWorkers)).isEqualTo(plan(waiting, workers));
    }

    @Property(tries = 500)
    void ofTwoAlikeTheOneWhoWaitsLongerComesFirst(@ForAll("works") Work work, @ForAll("crowds") List<Worker> workers) {
        Work longer = new Work(
                new HandoffKey("acme", "longer"),
                work.demand(),
                work.customerWaitsSince().minusSeconds(1),
                work.queuedSince(),
                work.preferred(),
                work.escalated(),
                work.letPass());
        List<Offer> offers = plan(List.of(work, longer), workers);
        if (!offers.isEmpty()) {
            assertThat(offers.getFirst().handoff()).isEqualTo(longer.key());
        }
    }

    private static List<Offer> plan(List<Work> waiting, List<Worker> workers) {
        return ASSIGNER.plan(waiting, workers, Map.of(), NOW);
    }

    private static Work waiting(Work work, Duration waited) {
        Instant since = NOW.minus(waited);
        return new Work(work.key(), work.demand(), since, since, work.preferred(), work.escalated(), work.letPass());
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        Map<K, V> by = new HashMap<>();
        values.forEach(value -> by.put(key.apply(value), value));
        return by;
    }

    @Provide
    Arbitrary<List<Work>> queues() {
        return works().list()
                .ofMaxSize(12)
                .map(works -> IntStream.range(0, works.size())
                        .mapToObj(i -> named(works.get(i), "h-" + i))
                        .toList());
    }

    private static Work named(Work work, String id) {
        return new Work(
                new HandoffKey(work.key().brand(), id),
                work.demand(),
                work.customerWaitsSince(),
                work.queuedSince(),
                work.preferred(),
                work.escalated(),
                work.letPass());
    }

    @Provide
    Arbitrary<Work> works() {
        Arbitrary<Demand> demands = Combinators.combine(
                        Arbitraries.of("billing", "network", ""),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("en", "fr", "de"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 8))
                .as((skill, level, language, priority, weight) -> skill.isEmpty()
                        ? new Demand(null, 0, language, priority, weight)
                        : new Demand(skill, level, language, priority, weight));
        Arbitrary<Map<String, Instant>> passes = Arbitraries.maps(
                        Arbitraries.of("w-0", "w-1", "w-2"),
                        Arbitraries.longs().between(0, 300).map(NOW::minusSeconds))
                .ofMaxSize(2);
        return Combinators.combine(
                        demands,
                        Arbitraries.longs().between(0, 900),
                        Arbitraries.longs().between(0, 900),
                        Arbitraries.of("w-0", "w-1", "nobody", ""),
                        Arbitraries.of(true, false, false, false),
                        passes)
                .as((demand, waited, queued, preferred, escalated, passed) -> new Work(
                        new HandoffKey("acme", "h"),
                        demand,
                        NOW.minusSeconds(waited),
                        NOW.minusSeconds(queued),
                        preferred.isEmpty() ? null : preferred,
                        escalated,
                        passed));
    }

    @Provide
    Arbitrary<List<Worker>> crowds() {
        Arbitrary<Worker> workers = Combinators.combine(
                        Arbitraries.of(Set.of("*"), Set.of("acme"), Set.of("globex")),
                        Arbitraries.maps(
                                        Arbitraries.of("billing", "network"),
                                        Arbitraries.integers().between(1, 5))
                                .ofMaxSize(2),
                        Arbitraries.of("en", "fr").set().ofMaxSize(2),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(true, false, false),
                        Arbitraries.longs().between(0, 100))
                .as((brands, skills, languages, capacity, load, asked, idle) ->
                        new Worker("w", brands, skills, languages, capacity, load, asked, NOW.minusSeconds(idle)));
        return workers.list()
                .ofMaxSize(6)
                .map(crowd -> IntStream.range(0, crowd.size())
                        .mapToObj(i -> named(crowd.get(i), "w-" + i))
                        .toList());
    }

    private static Worker named(Worker worker, String id) {
        return new Worker(
                id,
                worker.brands(),
                worker.skills(),
                worker.languages(),
                worker.capacity(),
                worker.load(),
                worker.isAsked(),
                worker.lastOffered());
    }
}
