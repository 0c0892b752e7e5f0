package parley.handoff.assignment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** What decides between advisors who could all have a handoff: the first that tells two of them apart. */
enum Criterion {
    /** It was passed to this one, or this one had it before. */
    PREFERRED(work -> comparing(worker -> !worker.id().equals(work.preferred()))),
    /** Has the smallest share of their capacity taken. */
    LEAST_LOADED(work -> comparingDouble(worker -> (double) worker.load() / worker.capacity())),
    /** Knows most of the matter. */
    MOST_SKILLED(work -> comparingInt(worker -> -skill(work, worker))),
    /** Has the fewest skills: specialists are spared for what only they can do. */
    LEAST_SPECIAL(work -> comparingInt(worker -> worker.skills().size())),
    /** Was offered nothing for the longest time. */
    LONGEST_IDLE(work -> comparing(Worker::lastOffered)),
    /** Comes first by name: something must decide. */
    NAME(work -> comparing(Worker::id));

    private final Function<Work, Comparator<Worker>> comparator;

    Criterion(Function<Work, Comparator<Worker>> comparator) {
        this.comparator = comparator;
    }

    /** Orders advisors for a handoff, the best first. */
    static Comparator<Worker> order(Work work) {
        return (one, other) -> Arrays.stream(values())
                .mapToInt(criterion -> criterion.comparator.apply(work).compare(one, other))
                .filter(result -> result != 0)
                .findFirst()
                .orElse(0);
    }

    /** What put the first before the second. */
    static Criterion deciding(Work work, Worker first, Worker second) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.comparator.apply(work).compare(first, second) != 0)
                .findFirst()
                .orElse(NAME);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int skill(Work work, Worker worker) {
        String skill = work.demand().skill();
        return skill == null ? 0 : worker.level(skill);
    }
}
