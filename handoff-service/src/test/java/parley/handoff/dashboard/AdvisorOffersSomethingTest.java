package parley.handoff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.messages.DeskMessage.AdvisorProposes;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.ProposalRefused;
import parley.messages.Envelope;
import parley.messages.MoneyAmount;

/** What an advisor offers goes to the engine once; what becomes of it comes back. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AdvisorOffersSomethingTest {

    private static final Map<String, Object> JEANS =
            Map.of("article", "TR-1", "size", "40", "pieces", 2, "minor", 11980, "currency", "EUR");

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ScriptedEngine engine;
    private DeskClient advisor;
    private HandoffRequested request;

    @BeforeEach
    void askForAPerson() {
        engine = new ScriptedEngine(kafka);
        advisor = DeskClient.login(root.toString().replaceAll("/$", ""), "advisor", RealStack.PASSWORD);
        request = Requests.of("acme", "Ada", "do you have these in blue?");
        engine.ask(request);
        await().untilAsserted(() -> advisor.open(request).then().statusCode(200));
    }

    @AfterEach
    void closeEngine() throws InterruptedException {
        engine.close();
    }

    @Test
    void theEngineIsAskedForIt() {
        offer(JEANS, "p-" + UUID.randomUUID(), advisor.claim(request), 200);

        assertThat(proposed().data()).isInstanceOfSatisfying(AdvisorProposes.class, wish -> {
            assertThat(wish.article()).isEqualTo("TR-1");
            assertThat(wish.size()).isEqualTo("40");
            assertThat(wish.pieces()).isEqualTo(2);
            assertThat(wish.amount()).isEqualTo(new MoneyAmount(11980, "EUR"));
        });
    }

    @Test
    void theSameOfferTwiceIsOne() {
        long fence = advisor.claim(request);
        String id = "p-" + UUID.randomUUID();
        offer(JEANS, id, fence, 200);
        offer(JEANS, id, fence, 200);
        offer(Map.of("order", "1042", "minor", 13800, "currency", "EUR"), id, fence, 409);

        proposed();
        assertThat(engine.typesHeard(request.conversationId())).containsOnlyOnce("advisor.proposes");
    }

    @Test
    void whoDoesNotHaveTheConversationOffersNothing() {
        offer(JEANS, "p-" + UUID.randomUUID(), 1, 409);
    }

    @Test
    void whatIsNoOneThingIsRefused() {
        long fence = advisor.claim(request);
        offer(Map.of("minor", 1, "currency", "EUR"), "p-1", fence, 400);
        offer(Map.of("article", "TR-1", "minor", 1, "currency", "EUR"), "p-1", fence, 400);
        offer(Map.of("order", "1042", "minor", 1, "currency", "XXY"), "p-1", fence, 400);
        offer(Map.of("article", "TR-1", "pieces", 1, "order", "1", "minor", 1, "currency", "EUR"), "p-1", fence, 400);
    }

    @Test
    void theAdvisorSeesWhyAnOfferWasNotMadeUntilTheNextWord() {
        long fence = advisor.claim(request);
        offer(JEANS, "p-" + UUID.randomUUID(), fence, 200);
        engine.tell(
                proposed().id(),
                new ProposalRefused(
                        request.handoffId(),
                        request.brand(),
                        request.conversationId(),
                        "amount_changed",
                        new MoneyAmount(13980, "EUR")));

        await().untilAsserted(() -> advisor.open(request)
                .then()
                .body("pending.refused", equalTo(List.of("amount_changed")))
                .body("pending.refusedMinor", equalTo(List.of(13980))));

        advisor.act(
                        request,
                        "replies",
                        Map.of("id", "r-" + UUID.randomUUID(), "text", "One moment.", "fence", advisor.claim(request)))
                .then()
                .statusCode(200);
        await().untilAsserted(() -> advisor.open(request).then().body("pending.size()", equalTo(0)));
    }

    @Test
    void theAuditLogKeepsIt() {
        offer(JEANS, "p-" + UUID.randomUUID(), advisor.claim(request), 200);

        advisor.open(request).then().body("history.action", hasItem("proposed"));
    }

    private void offer(Map<String, Object> what, String id, long fence, int status) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("id", id);
        body.put("fence", fence);
        advisor.act(request, "proposals", body).then().statusCode(status);
    }

    private Envelope<?> proposed() {
        await().until(() -> engine.typesHeard(request.conversationId()).contains("advisor.proposes"));
        return engine.heard().stream()
                .filter(envelope -> envelope.subject().equals(request.conversationId()))
                .filter(envelope -> envelope.data() instanceof AdvisorProposes)
                .findFirst()
                .orElseThrow();
    }
}
