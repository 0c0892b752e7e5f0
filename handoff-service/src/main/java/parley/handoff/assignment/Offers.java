package parley.handoff.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.queue.Handoffs;
import parley.handoff.queue.Step;
import parley.handoff.storage.DeskTransaction;
import parley.messages.Json;

/** Makes offers, takes refusals, and withdraws what nobody answers. */
@ApplicationScoped
public class Offers {

    /** Handoffs looked at together. */
    private static final int PAGE = 500;

    private static final int AT_ONCE = 200;

    private final Handoffs handoffs;
    private final OfferConfig config;
    private final Assigner assigner;

    public Offers(Handoffs handoffs, OfferConfig config) {
        this.handoffs = handoffs;
        this.config = config;
        this.assigner = new Assigner(config.patience());
    }

    /** Offers that nobody answered go on to the next; who missed too many counts as away. */
    int withdraw(DeskTransaction tx) {
        List<Handoff> lapsed = tx.sql(HandoffSql.class).lockLapsed(AT_ONCE);
        for (Handoff handoff : lapsed) {
            Step step = handoffs.take(tx, handoff, offered -> offered.lapse(tx.now()));
            advisor(step).ifPresent(advisor -> {
                tx.sql(WorkSql.class).passed(handoff.key(), advisor);
                tx.sql(WorkerSql.class).missed(advisor, config.missed());
            });
        }
        return lapsed.size();
    }

    /**
     * Makes every offer that can be made now.
     *
     * @return how many
     */
    int make(DeskTransaction tx) {
        List<Worker> workers = workers(tx);
        Set<String> free = workers.stream()
                .filter(worker -> !worker.isAsked() && worker.hasRoomFor(1))
                .map(Worker::id)
                .collect(Collectors.toSet());
        Map<HandoffKey, Map<String, Instant>> letPass = free.isEmpty() ? Map.of() : letPass(tx);
        Map<String, Integer> earlier = new HashMap<>();
        int made = 0;
        for (int seen = 0; !free.isEmpty(); seen += PAGE) {
            List<Work> page = page(tx, seen, letPass);
            for (Assigner.Offer offer : assigner.plan(page, askable(workers, free), earlier, tx.now())) {
                free.remove(offer.advisor());
                made += make(tx, offer) ? 1 : 0;
            }
            page.forEach(work -> earlier.merge(work.key().brand(), 1, Integer::sum));
            if (page.size() < PAGE) {
                break;
            }
        }
        return made;
    }

    /** Whoever got an offer on an earlier page counts as asked. */
    private static List<Worker> askable(List<Worker> workers, Set<String> free) {
        return workers.stream()
                .map(worker -> free.contains(worker.id()) ? worker : worker.offered(0, worker.lastOffered()))
                .toList();
    }

    private boolean make(DeskTransaction tx, Assigner.Offer offer) {
        Instant until = tx.now().plus(config.answer());
        Optional<Step> step = tx.sql(WorkSql.class)
                .lockFree(offer.handoff())
                .map(handoff ->
                        handoffs.take(tx, handoff, free -> free.offer(offer.advisor(), until, json(offer.why()))));
        if (step.isPresent() && step.get() instanceof Step.Moved) {
            tx.sql(WorkerSql.class).offered(offer.advisor());
            return true;
        }
        return false;
    }

    /**
     * The advisor who is asked would rather not.
     *
     * @return empty if there is no such handoff for this transaction
     */
    public Optional<Step> decline(DeskTransaction tx, HandoffKey key, String advisor) {
        Optional<Step> step = handoffs.step(tx, key, handoff -> handoff.decline(advisor));
        step.flatMap(Offers::advisor).ifPresent(who -> tx.sql(WorkSql.class).passed(key, who));
        return step;
    }

    /** Place of a handoff among those of its brand that wait, from 1. */
    public int place(DeskTransaction tx, HandoffKey key) {
        return tx.sql(WorkSql.class).before(key, config.headStart().toSeconds()) + 1;
    }

    /**
     * Why a handoff is offered to somebody now, or to nobody.
     *
     * @param tx sees every brand: advisors may be busy with others
     * @return empty if it does not wait
     */
    public Optional<Explanation> explain(DeskTransaction tx, HandoffKey key) {
        WorkSql sql = tx.sql(WorkSql.class);
        return sql.one(key).map(row -> assigner.explain(row.work(letPass(tx)), workers(tx), place(tx, key), tx.now()));
    }

    void forgetOld(DeskTransaction tx) {
        tx.sql(WorkSql.class).forget();
    }

    private static Optional<String> advisor(Step step) {
        return step instanceof Step.Moved moved
                ? Optional.ofNullable(moved.move().advisor())
                : Optional.empty();
    }

    private static List<Worker> workers(DeskTransaction tx) {
        return tx.sql(WorkerSql.class).available().stream()
                .map(WorkerSql.WorkerRow::worker)
                .toList();
    }

    private Map<HandoffKey, Map<String, Instant>> letPass(DeskTransaction tx) {
        Map<HandoffKey, Map<String, Instant>> letPass = new HashMap<>();
        tx.sql(WorkSql.class)
                .letPass(config.again().toSeconds())
                .forEach(pass -> letPass.computeIfAbsent(pass.key(), key -> new HashMap<>())
                        .put(pass.advisor(), pass.at()));
        return letPass;
    }

    private List<Work> page(DeskTransaction tx, int seen, Map<HandoffKey, Map<String, Instant>> letPass) {
        return tx.sql(WorkSql.class).waiting(config.headStart().toSeconds(), PAGE, seen).stream()
                .map(row -> row.work(letPass))
                .toList();
    }

    private static String json(Explanation why) {
        try {
            return Json.MAPPER.writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an explanation can always be written", e);
        }
    }
}
