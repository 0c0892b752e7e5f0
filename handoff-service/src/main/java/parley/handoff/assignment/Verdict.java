package parley.handoff.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who could have a handoff now, the best first, and what stands between it and the others.
 *
 * @param inTheWay how many advisors each obstacle keeps away
 */
record Verdict(Work work, Asked asked, List<Worker> fit, Map<Obstacle, Integer> inTheWay, Instant now) {

    static Verdict of(Work work, Collection<Worker> workers, Patience patience, Instant now) {
        Asked asked = asked(work, workers, patience, now);
        List<Worker> fit = new ArrayList<>();
        Map<Obstacle, Integer> inTheWay = new EnumMap<>(Obstacle.class);
        for (Worker worker : workers) {
            Obstacle obstacle = Obstacle.between(worker, work, asked, patience, now);
            if (obstacle == null) {
                fit.add(worker);
            } else {
                inTheWay.merge(obstacle, 1, Integer::sum);
            }
        }
        fit.sort(Criterion.order(work));
        return new Verdict(work, asked, fit, inTheWay, now);
    }

    /** It is kept only for somebody who is there, may see it and has not let it pass. */
    private static Asked asked(Work work, Collection<Worker> workers, Patience patience, Instant now) {
        Asked asked = Asked.of(work, patience, now);
        boolean keptForSomebody = workers.stream()
                .anyMatch(worker -> worker.id().equals(asked.preferred())
                        && worker.sees(work.key().brand())
                        && !work.letPass().containsKey(worker.id()));
        return keptForSomebody ? asked : new Asked(null, asked.skill(), asked.level(), asked.language());
    }

    Optional<Worker> best() {
        return fit.stream().findFirst();
    }

    /** @param place of the handoff among those of its brand that wait, from 1 */
    Explanation explain(int place) {
        Demand demand = work.demand();
        return new Explanation(
                best().map(Worker::id).orElse(null),
                reason(),
                place,
                Duration.between(work.customerWaitsSince(), now).toSeconds(),
                work.escalated(),
                demand.skill(),
                demand.level(),
                asked.level(),
                asked.language(),
                fit.size(),
                Explanation.named(inTheWay));
    }

    private String reason() {
        if (fit.isEmpty()) {
            return "nobody";
        }
        return fit.size() == 1
                ? "only_one"
                : Criterion.deciding(work, fit.get(0), fit.get(1)).wireName();
    }
}
