package parley.handoff.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.handoff.assignment.Offers;
import parley.handoff.promise.PromiseSql.Waiting;
import parley.handoff.queue.AuditEntry;
import parley.handoff.queue.AuditSql;
import parley.handoff.sla.SlaConfig;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.FeedSql;
import parley.handoff.storage.FeedSql.BrandSeq;
import parley.messages.DeskForecast;
import parley.messages.DeskMessage.HandoffPromised;
import parley.messages.Envelope;
import parley.messages.Topics;

/** What customers are told of when a person answers: what became of it, what comes instead, what the next is told. */
@ApplicationScoped
public class Promises {

    private static final String SOURCE = "handoff-service";
    private static final int AT_ONCE = 200;

    private final PromiseConfig config;
    private final Traffics traffics;
    private final Offers offers;
    private final Predictor predictor;

    public Promises(PromiseConfig config, Traffics traffics, Offers offers, SlaConfig sla) {
        this.config = config;
        this.traffics = traffics;
        this.offers = offers;
        this.predictor = new Predictor(sla.sla());
    }

    /**
     * Writes down which promises were made, kept and broken.
     *
     * @param seen number of the last change that was looked at, by brand; it is moved on
     */
    void follow(DeskTransaction tx, Map<String, Long> seen) {
        PromiseSql sql = tx.sql(PromiseSql.class);
        for (BrandSeq brand : tx.sql(FeedSql.class).standing()) {
            long after = seen.getOrDefault(brand.brand(), 0L);
            if (brand.seq() > after) {
                sql.begin(brand.brand(), after, brand.seq());
                sql.settle(brand.brand(), after, brand.seq());
                seen.put(brand.brand(), brand.seq());
            }
        }
        sql.breakOverdue();
    }

    /**
     * Gives whoever will not be answered in time a new promise before the old one breaks.
     *
     * @return how many
     */
    int renew(DeskTransaction tx) {
        List<Waiting> near = tx.sql(PromiseSql.class).near(config.renewBefore().toSeconds(), AT_ONCE);
        Map<String, Traffic> traffic = new HashMap<>();
        for (Waiting waiting : near) {
            Traffic met = traffic.computeIfAbsent(waiting.brand(), brand -> traffics.of(tx, brand));
            int ahead = Math.max(0, offers.place(tx, waiting.key()) - 1);
            renew(tx, waiting, predictor.by(met.withAhead(ahead), tx.now()));
        }
        return near.size();
    }

    private static void renew(DeskTransaction tx, Waiting waiting, Instant by) {
        PromiseSql sql = tx.sql(PromiseSql.class);
        sql.replace(waiting.key());
        sql.tell(waiting.key(), by);
        sql.show(waiting.key(), by);
        tx.sql(AuditSql.class).insertNow(waiting.key(), tx.now(), AuditEntry.promised(by));
        tx.changed(waiting.key());
        HandoffPromised promised =
                new HandoffPromised(waiting.requestId(), waiting.brand(), waiting.conversationId(), by);
        String id = "promise-" + waiting.id() + "-" + by.getEpochSecond();
        tx.announce(Topics.DESK, Envelope.of(id, SOURCE, waiting.conversationId(), tx.now(), null, promised));
    }

    /** How soon somebody is answered who asks for a person of this brand now. */
    Duration foreseen(DeskTransaction tx, String brand) {
        return Duration.between(tx.now(), predictor.by(traffics.of(tx, brand), tx.now()));
    }

    /** Tells the engine, for what it promises next. */
    static void tell(DeskTransaction tx, String brand, Duration within) {
        DeskForecast forecast = new DeskForecast(brand, within.toSeconds());
        String id = "forecast-" + brand + "-" + tx.now().toEpochMilli();
        tx.announce(Topics.DESK, Envelope.of(id, SOURCE, brand, tx.now(), null, forecast));
    }
}
