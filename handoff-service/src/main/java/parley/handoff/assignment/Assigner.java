package parley.handoff.assignment;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.handoff.queue.HandoffKey;

/**
 * Decides who is offered what. Handoffs take their turn by place in the queue: missed deadlines first, then whose customer
 * has waited longest, each step of priority counting as a head start. Each takes the best of the advisors who could have it.
 * Nobody who is free is left without an offer while something they could have waits, and nothing is too old to be offered.
 * Pure: the same arguments give the same offers, in whatever order they come.
 */
public final class Assigner {

    private final Patience patience;

    public Assigner(Patience patience) {
        this.patience = patience;
    }

    /** An offer to make. */
    public record Offer(HandoffKey handoff, String advisor, Explanation why) {}

    /**
     * The offers to make now; at most one to each advisor.
     *
     * @param earlier how many handoffs of each brand have an earlier place and were looked at before these
     */
    public List<Offer> plan(
            Collection<Work> waiting, Collection<Worker> workers, Map<String, Integer> earlier, Instant now) {
        Map<String, Worker> byId = new LinkedHashMap<>();
        workers.forEach(worker -> byId.put(worker.id(), worker));
        List<Offer> offers = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>(earlier);
        for (Work work : waiting.stream().sorted(queueOrder()).toList()) {
            int place = places.merge(work.key().brand(), 1, Integer::sum);
            Verdict verdict = Verdict.of(work, byId.values(), patience, now);
            Optional<Worker> best = verdict.best();
            if (best.isPresent()) {
                Worker chosen = best.get();
                offers.add(new Offer(work.key(), chosen.id(), verdict.explain(place)));
                byId.put(chosen.id(), chosen.offered(work.demand().weight(), now));
            }
        }
        return offers;
    }

    /** Why one handoff is offered to somebody now, or to nobody. */
    public Explanation explain(Work work, Collection<Worker> workers, int place, Instant now) {
        return Verdict.of(work, workers, patience, now).explain(place);
    }

    /** Who comes first. The keys make it a total order. */
    Comparator<Work> queueOrder() {
        return comparing((Work work) -> !work.escalated())
                .thenComparing(work -> work.customerWaitsSince()
                        .minus(patience.headStart().multipliedBy(work.demand().priority())))
                .thenComparing(Work::key);
    }
}
