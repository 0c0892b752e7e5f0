package parley.handoff.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.SessionConfig;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.People;
import parley.handoff.stack.RealStack;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/**
 * A log-in ends by idleness, by age, or because somebody's rights changed, and with it every open socket; by the clock and the
 * tables of the database, so that it ends in every process.
 */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LogInsEndTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Transactions transactions;

    @Inject
    SessionConfig config;

    private final String user = "u-" + UUID.randomUUID();
    private DeskClient client;

    @BeforeEach
    void logIn() {
        new People(transactions, "acme").add(user, "Una", "advisor");
        client = DeskClient.login(base(), user, People.PASSWORD);
        client.get("/desk/api/me").then().statusCode(200);
    }

    @Test
    void whoWasAwayForTooLongIsLoggedOut() {
        passes("seen_at", config.idle());
        client.get("/desk/api/me").then().statusCode(401);
    }

    @Test
    void whoWasAwayForLessIsNot() {
        passes("seen_at", config.idle().minusMinutes(1));
        client.get("/desk/api/me").then().statusCode(200);
    }

    @Test
    void whoIsThereAllTheTimeIsLoggedOutInTheEnd() {
        passes("created_at", config.longest());
        client.get("/desk/api/me").then().statusCode(401);
    }

    @Test
    void anOpenSocketDoesNotOutliveTheLogIn() throws Exception {
        CompletableFuture<Integer> closed = open();
        passes("created_at", config.longest());
        assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void anOpenSocketDoesNotOutliveARole() throws Exception {
        CompletableFuture<Integer> closed = open();
        change("delete from desk_grant where user_id = ?");
        assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void anOpenSocketIsClosedWhenARoleIsAdded() throws Exception {
        CompletableFuture<Integer> closed = open();
        new People(transactions, "globex").add(user, "Una", "lead");
        assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void anOpenSocketKeepsNobodyLoggedInBeyondTheLongestTime() throws Exception {
        CompletableFuture<Integer> closed = open();
        passes("seen_at", config.idle().minusMinutes(1));
        await().untilAsserted(() -> assertThat(idleSeconds()).isLessThan(60));
        passes("created_at", config.longest());
        assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    private CompletableFuture<Integer> open() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", base())
                .header("Cookie", "parley-desk=" + client.cookie())
                .buildAsync(URI.create(base().replace("http", "ws") + "/desk/live"), new Ending(closed))
                .get(30, TimeUnit.SECONDS);
        return closed;
    }

    private void passes(String column, Duration time) {
        transactions.run(
                Scope.EVERY_BRAND,
                tx -> tx.handle()
                        .createUpdate(
                                "update desk_session set <column> = now() - make_interval(secs => :seconds) where user_id = :user")
                        .define("column", column)
                        .bind("seconds", time.toSeconds())
                        .bind("user", user)
                        .execute());
    }

    private long idleSeconds() {
        return transactions.in(
                Scope.EVERY_BRAND,
                tx -> tx.handle()
                        .createQuery(
                                "select extract(epoch from now() - seen_at)::bigint from desk_session where user_id = :user")
                        .bind("user", user)
                        .mapTo(Long.class)
                        .one());
    }

    private void change(String sql) {
        transactions.run(Scope.EVERY_BRAND, tx -> tx.handle().execute(sql, user));
    }

    private String base() {
        return root.toString().replaceAll("/$", "");
    }

    private record Ending(CompletableFuture<Integer> closed) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
