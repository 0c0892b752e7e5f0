package parley.handoff.dashboard;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
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
import parley.messages.DeskMessage.HandoffRequested;

/** What an advisor says is said in full knowledge, and with all that belongs to it. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class NobodyAnswersPastAnybodyTest {

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ScriptedEngine engine;
    private DeskClient advisor;
    private HandoffRequested request;
    private long fence;

    @BeforeEach
    void takeOne() {
        engine = new ScriptedEngine(kafka);
        advisor = DeskClient.login(root.toString().replaceAll("/$", ""), "advisor", RealStack.PASSWORD);
        request = Requests.of("acme", "Ada", "where is my parcel?");
        engine.ask(request);
        await().untilAsserted(() -> advisor.open(request).then().statusCode(200));
        fence = advisor.claim(request);
    }

    @AfterEach
    void closeEngine() throws InterruptedException {
        engine.close();
    }

    @Test
    void aReplyPastTheCustomersLastWordIsRefused() {
        customerSays("forget it, it is here");
        say(Map.of("seen", 3)).then().statusCode(409).body("reason", equalTo("fresh"));
        advisor.open(request).then().body("pending", hasSize(0)).body("row.answeredAt", equalTo(null));
    }

    @Test
    void aReplyToTheCustomersLastWordIsSaid() {
        customerSays("forget it, it is here");
        say(Map.of("seen", 5)).then().statusCode(200);
    }

    @Test
    void aReplyThatWasSaidIsNotRefusedWhenItIsSentAgain() {
        Map<String, Object> reply = Map.of("id", "r-" + UUID.randomUUID(), "seen", 3);
        say(reply).then().statusCode(200);
        customerSays("thank you");
        say(reply).then().statusCode(200);
    }

    @Test
    void aSuggestionThatWasSentAsItIsCounts() {
        say(Map.of("text", draft(), "suggested", true)).then().statusCode(200);
        advisor.open(request)
                .then()
                .body("context.draftFate", equalTo("sent"))
                .body("history.action", hasItem("suggestion_sent"));
    }

    @Test
    void aSuggestionThatWasChangedIsNoHit() {
        say(Map.of("text", draft() + " Sorry for the delay.", "suggested", true))
                .then()
                .statusCode(200);
        advisor.open(request).then().body("context.draftFate", equalTo("edited"));
    }

    @Test
    void aSuggestionHasOneFate() {
        advisor.act(request, "suggestion/dismissal", Map.of()).then().statusCode(200);
        say(Map.of("text", draft(), "suggested", true)).then().statusCode(200);
        advisor.open(request)
                .then()
                .body("context.draftFate", equalTo("dismissed"))
                .body("history.action", not(hasItem("suggestion_sent")));
    }

    @Test
    void onlyWhoHasTheMatterDismissesItsSuggestion() {
        advisor.act(request, "return", Map.of("fence", fence)).then().statusCode(200);
        advisor.act(request, "suggestion/dismissal", Map.of())
                .then()
                .statusCode(409)
                .body("reason", equalTo("lost"));
    }

    @Test
    void wordsNoteAndResolutionAreOneAction() {
        say(Map.of("then", Map.of("note", "a regular customer", "next", "resolve", "label", "delivery_date")))
                .then()
                .statusCode(200)
                .body("state", equalTo("resolved"))
                .body("label", equalTo("delivery_date"));
        advisor.open(request)
                .then()
                .body("notes[0].text", equalTo("a regular customer"))
                .body("history.action", hasItems("replied", "noted", "closed"));
    }

    @Test
    void wordsAndSnoozeAreOneAction() {
        say(Map.of("then", Map.of("next", "snooze", "minutes", 30)))
                .then()
                .statusCode(200)
                .body("state", equalTo("snoozed"));
    }

    @Test
    void whoLostTheMatterDoesNoneOfIt() {
        advisor.act(request, "return", Map.of("fence", fence)).then().statusCode(200);
        say(Map.of("then", Map.of("note", "too late", "next", "resolve")))
                .then()
                .statusCode(409);
        advisor.open(request)
                .then()
                .body("notes", hasSize(0))
                .body("pending", hasSize(0))
                .body("row.state", equalTo("waiting"));
    }

    @Test
    void aSnoozeWithoutMinutesIsTold() {
        say(Map.of("then", Map.of("next", "snooze"))).then().statusCode(400);
    }

    @Test
    void whatTheEngineNamedCanBeResolvedWith() {
        advisor.get("/desk/api/labels/acme?language=en")
                .then()
                .body("intent", hasItems("delivery_date", "order_status", "change_address"))
                .body("find { it.intent == 'order_status' }.label", equalTo("Order status"));
        advisor.get("/desk/api/labels/globex").then().body("size()", equalTo(0));
    }

    private Response say(Map<String, Object> more) {
        Map<String, Object> reply =
                new HashMap<>(Map.of("id", "r-" + UUID.randomUUID(), "text", "It arrives today.", "fence", fence));
        reply.putAll(more);
        return advisor.act(request, "replies", reply);
    }

    private String draft() {
        return advisor.open(request).jsonPath().getString("context.draft.text");
    }

    private void customerSays(String text) {
        engine.customerSays(request, text);
        await().untilAsserted(() -> advisor.open(request).then().body("lines.text", hasItem(text)));
    }
}
