package parley.handoff.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import parley.handoff.advisor.Availability;
import parley.handoff.advisor.AvailabilitySql;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.FeedSql;
import parley.handoff.storage.FeedSql.BrandSeq;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Looks where each brand stands and shows what changed: one query for all browsers, whichever process changed it. */
@ApplicationScoped
public class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration TICK = Duration.ofSeconds(5);

    /** Whoever missed more fetches the lists anew. */
    private static final long LONGEST_GAP = 2_000;

    private final Transactions transactions;
    private final Audience audience;
    private final QueueRows rows;
    private final Map<String, Long> shown = new HashMap<>();
    private boolean looked;
    private boolean failing;
    private Instant lastTick = Instant.EPOCH;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-feed").daemon().factory());

    public LiveFeed(Transactions transactions, Audience audience, QueueRows rows) {
        this.transactions = transactions;
        this.audience = audience;
        this.rows = rows;
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::attempt, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt() {
        try {
            look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("live lists stand still until the database answers: %s", e.getMessage());
            }
            failing = true;
        }
    }

    private void look() {
        List<Frame.Rows> news = new ArrayList<>();
        Look look = transactions.in(Scope.EVERY_BRAND, tx -> {
            List<BrandSeq> standing = tx.sql(FeedSql.class).standing();
            standing.forEach(brand -> news.addAll(news(tx, brand)));
            return new Look(tx.now(), standing);
        });
        news.forEach(rows -> audience.show(rows.brand(), rows));
        look.standing().forEach(brand -> shown.put(brand.brand(), brand.seq()));
        looked = true;
        tick(look);
    }

    private List<Frame.Rows> news(DeskTransaction tx, BrandSeq brand) {
        long from = shown.getOrDefault(brand.brand(), looked ? 0 : brand.seq());
        return brand.seq() > from && !audience.isEmpty()
                ? List.of(rows(tx, brand.brand(), from, brand.seq()))
                : List.of();
    }

    private Frame.Rows rows(DeskTransaction tx, String brand, long from, long to) {
        return new Frame.Rows(brand, from, to, rows.changed(tx, brand, from, to));
    }

    private void tick(Look look) {
        if (look.now().isAfter(lastTick.plus(TICK))) {
            lastTick = look.now();
            Map<String, String> wishes = transactions.in(
                    Scope.EVERY_BRAND, tx -> tx.sql(AvailabilitySql.class).all());
            audience.showEach(user -> new Frame.Tick(
                    look.now(),
                    visible(user, look.standing()),
                    wishes.getOrDefault(user.id(), Availability.PICKING.wireName())));
        }
    }

    private static Map<String, Long> visible(DeskUser user, List<BrandSeq> standing) {
        return standing.stream()
                .filter(brand -> user.may(Role.ADVISOR, brand.brand()))
                .collect(Collectors.toMap(BrandSeq::brand, BrandSeq::seq));
    }

    /** What a browser missed since it last heard from us. */
    List<Frame> missed(DeskUser user, Map<String, Long> after) {
        return transactions.in(user.scope(Role.ADVISOR), tx -> {
            List<Frame> missed = new ArrayList<>();
            for (BrandSeq brand : tx.sql(FeedSql.class).standing()) {
                long from = after.getOrDefault(brand.brand(), 0L);
                if (brand.seq() - from > LONGEST_GAP || from > brand.seq()) {
                    return List.of(new Frame.Reload());
                }
                missed.add(rows(tx, brand.brand(), from, brand.seq()));
            }
            return missed;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    private record Look(Instant now, List<BrandSeq> standing) {}
}
