package parley.handoff.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.UserSql;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/**
 * Simulated advisors at the real service over HTTP and WebSocket: each accepts what is offered or takes the next, answers once
 * and resolves. Small by default; {@code -Dparley.load=true -Dparley.load.advisors=200 -Dparley.load.handoffs=20000} is the whole run.
 */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ManyAdvisorsWorkTest {

    private static final int ADVISORS = Integer.getInteger("parley.load.advisors", 4);
    private static final int HANDOFFS = Integer.getInteger("parley.load.handoffs", 40);

    /** Handoffs that come in a second. */
    private static final int RATE = Integer.getInteger("parley.load.rate", 100);

    private static final String BRAND = "load";

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    @Test
    void everyHandoffIsAnsweredByOneAdvisorAtATime() throws Exception {
        Ledger ledger = new Ledger(HANDOFFS);
        List<Advisor> advisors = advisors(ledger);
        Instant start = Instant.now();
        try (Customers customers = new Customers(kafka, BRAND, ledger)) {
            advisors.forEach(Advisor::begin);
            customers.ask(HANDOFFS, RATE);
            ledger.awaitAll(Duration.ofSeconds(60).plus(Duration.ofMillis(200L * HANDOFFS)));
        } finally {
            advisors.forEach(Advisor::goHome);
        }
        Duration took = Duration.between(start, Instant.now());
        System.out.println(ledger.report(ADVISORS, took));
        assertThat(ledger.lost()).as("lost").isZero();
        assertThat(ledger.overlapping()).as("held by two at once").isZero();
        assertThat(leasesThatOverlap())
                .as("leases that overlap in the audit log")
                .isZero();
    }

    private List<Advisor> advisors(Ledger ledger) throws InterruptedException {
        String hash = BcryptUtil.bcryptHash("secret");
        transactions.run(Scope.EVERY_BRAND, tx -> {
            UserSql users = tx.sql(UserSql.class);
            IntStream.range(0, ADVISORS).forEach(i -> {
                users.insert("load-" + i, "Advisor " + i, hash);
                users.grant("load-" + i, BRAND, "advisor");
            });
        });
        String base = root.toString().replaceAll("/$", "");
        List<Advisor> advisors = new ArrayList<>();
        CountDownLatch open = new CountDownLatch(ADVISORS);
        for (int i = 0; i < ADVISORS; i++) {
            String cookie = DeskClient.login(base, "load-" + i, "secret").cookie();
            advisors.add(new Advisor(base, "load-" + i, cookie, i == 0, ledger, open));
        }
        assertThat(open.await(60, TimeUnit.SECONDS)).as("all sockets open").isTrue();
        return advisors;
    }

    /** From each claim until the next move that ends it: no other claim may begin within. */
    private int leasesThatOverlap() {
        return transactions.in(
                Scope.EVERY_BRAND,
                tx -> tx.handle()
                        .createQuery("""
                        select count(*) from (
                            select action, lead(action) over (partition by brand, handoff_id order by id) as next
                            from audit
                            where brand = :brand
                              and action in ('claimed', 'returned', 'lease_expired', 'passed_on', 'put_aside', 'closed')
                        ) as moves where action = 'claimed' and next = 'claimed'
                        """)
                        .bind("brand", BRAND)
                        .mapTo(Integer.class)
                        .one());
    }
}
