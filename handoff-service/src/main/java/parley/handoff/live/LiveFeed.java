package parley.handoff.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import parley.handoff.advisor.Availability;
import parley.handoff.advisor.AvailabilitySql;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.live.BrandNews.Showing;
import parley.handoff.live.QueueRows.DueRow;
import parley.handoff.live.QueueSql.QueueRow;
import parley.handoff.queue.HandoffKey;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.FeedSql;
import parley.handoff.storage.FeedSql.BrandSeq;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/**
 * Looks where each brand stands and shows what changed: one query for all browsers, whichever process changed it. What goes out
 * at once and what may wait a moment is for {@link BrandNews} to say.
 */
@ApplicationScoped
public class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration TICK = Duration.ofSeconds(5);

    /** Whoever missed more fetches the lists anew. */
    private static final long LONGEST_GAP = 500;

    private final Transactions transactions;
    private final Audience audience;
    private final QueueRows rows;
    private final Lookers lookers;
    private final Map<String, BrandNews> news = new TreeMap<>();
    private boolean looked;
    private boolean failing;
    private Instant lastTick = Instant.EPOCH;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-feed").daemon().factory());

    public LiveFeed(Transactions transactions, Audience audience, QueueRows rows, Lookers lookers) {
        this.transactions = transactions;
        this.audience = audience;
        this.rows = rows;
        this.lookers = lookers;
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
        transactions.number();
        List<Runnable> showings = new ArrayList<>();
        Look look = transactions.in(Scope.EVERY_BRAND, tx -> {
            List<BrandSeq> standing = tx.sql(FeedSql.class).standing();
            standing.forEach(brand -> show(tx, brand, showings));
            return new Look(tx.now(), standing);
        });
        showings.forEach(Runnable::run);
        looked = true;
        tick(look);
    }

    /** What the database said is sent once its connection is free again. */
    private void show(DeskTransaction tx, BrandSeq brand, List<Runnable> showings) {
        BrandNews of = news.computeIfAbsent(brand.brand(), name -> new BrandNews(name, looked ? 0 : brand.seq()));
        int screens = audience.size(brand.brand());
        List<DueRow> changed = screens > 0 && brand.seq() > of.heard()
                ? rows.changed(tx, brand.brand(), of.heard(), brand.seq())
                : List.of();
        Showing showing = of.take(changed, brand.seq(), screens, tx.now());
        showings.add(() -> show(brand.brand(), showing));
    }

    private void show(String brand, Showing showing) {
        if (showing.all() != null) {
            audience.show(brand, showing.all());
        }
        List<DueRow> waiting = showing.ahead().stream().filter(BrandNews::waits).toList();
        if (!waiting.isEmpty()) {
            audience.show(brand, new Frame.Ahead(waiting));
        }
        List<DueRow> taken =
                showing.ahead().stream().filter(row -> !BrandNews.waits(row)).toList();
        if (!taken.isEmpty()) {
            audience.showSome(brand, taken, this::concerns);
        }
    }

    private boolean concerns(String connection, DeskUser user, DueRow row) {
        QueueRow each = row.row();
        return user.id().equals(each.advisor())
                || user.id().equals(each.offeredTo())
                || lookers.shows(connection, new HandoffKey(each.brand(), each.id()));
    }

    private void tick(Look look) {
        if (look.now().isAfter(lastTick.plus(TICK))) {
            lastTick = look.now();
            Map<String, String> wishes = transactions.in(
                    Scope.EVERY_BRAND, tx -> tx.sql(AvailabilitySql.class).all());
            audience.showEach(user -> new Frame.Tick(
                    look.now(), visible(user), wishes.getOrDefault(user.id(), Availability.PICKING.wireName())));
        }
    }

    /** What was not shown yet is no gap. */
    private Map<String, Long> visible(DeskUser user) {
        return news.entrySet().stream()
                .filter(brand -> user.may(Role.ADVISOR, brand.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, brand -> brand.getValue().shown()));
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
                missed.add(new Frame.Rows(
                        brand.brand(), from, brand.seq(), rows.changed(tx, brand.brand(), from, brand.seq())));
            }
            return missed;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    private record Look(Instant now, List<BrandSeq> standing) {}
}
