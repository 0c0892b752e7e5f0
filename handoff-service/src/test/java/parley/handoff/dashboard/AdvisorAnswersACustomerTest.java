package parley.handoff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import parley.messages.DeskMessage.AdvisorSays;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.DeskMessage.HandoffResolved;

/** From the engine's request over Kafka to the advisor, and back. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AdvisorAnswersACustomerTest {

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ScriptedEngine engine;
    private DeskClient advisor;

    @BeforeEach
    void logIn() {
        engine = new ScriptedEngine(kafka);
        advisor = DeskClient.login(root.toString().replaceAll("/$", ""), "advisor", RealStack.PASSWORD);
    }

    @AfterEach
    void closeEngine() throws InterruptedException {
        engine.close();
    }

    @Test
    void theRequestIsInTheQueueWithItsContext() {
        HandoffRequested request = asked("where is my parcel?");
        advisor.open(request)
                .then()
                .body("row.state", equalTo("waiting"))
                .body("row.question", equalTo("where is my parcel?"))
                .body("context.understanding.intent", equalTo("delivery_date"))
                .body("context.facts.size()", equalTo(4))
                .body("lines.seq", equalTo(List.of(1, 2, 3, 4)));
    }

    @Test
    void theReplyComesBackWithItsPlace() {
        HandoffRequested request = asked("where is my parcel?");
        String reply = say(request, advisor.claim(request), "It arrives today.");
        await().untilAsserted(() -> advisor.open(request)
                .then()
                .body("lines[4].text", equalTo("It arrives today."))
                .body("lines[4].cause", equalTo(reply))
                .body("pending.size()", equalTo(0)));
    }

    @Test
    void theSameReplyTwiceIsSaidOnce() {
        HandoffRequested request = asked("where is my parcel?");
        long fence = advisor.claim(request);
        Map<String, Object> reply = Map.of("id", "r-" + UUID.randomUUID(), "text", "It arrives today.", "fence", fence);
        advisor.act(request, "replies", reply).then().statusCode(200);
        advisor.act(request, "replies", reply).then().statusCode(200);
        resolve(request, fence);
        assertThat(engine.typesHeard(request.conversationId()))
                .containsExactly("handoff.accepted", "advisor.says", "handoff.resolved");
    }

    @Test
    void theSameIdWithOtherWordsIsRefused() {
        HandoffRequested request = asked("where is my parcel?");
        long fence = advisor.claim(request);
        String id = "r-" + UUID.randomUUID();
        advisor.act(request, "replies", Map.of("id", id, "text", "It arrives today.", "fence", fence));
        advisor.act(request, "replies", Map.of("id", id, "text", "It is lost.", "fence", fence))
                .then()
                .statusCode(409)
                .body("reason", equalTo("duplicate_id_conflict"));
    }

    @Test
    void aLateWriteWithAnOlderClaimIsRefused() {
        HandoffRequested request = asked("where is my parcel?");
        long old = advisor.claim(request);
        advisor.act(request, "return", Map.of("fence", old)).then().statusCode(200);
        advisor.claim(request);
        advisor.act(request, "replies", Map.of("id", "late", "text", "I am late.", "fence", old))
                .then()
                .statusCode(409)
                .body("reason", equalTo("lost"));
    }

    @Test
    void aVanishedAdvisorsWorkIsBackInTheQueue() {
        HandoffRequested request = asked("is anybody there?");
        advisor.claim(request);
        await().untilAsserted(() -> advisor.open(request).then().body("row.state", equalTo("waiting")));
        await().untilAsserted(() -> assertThat(engine.typesHeard(request.conversationId()))
                .containsExactly("handoff.accepted", "handoff.returned"));
    }

    @Test
    void afterResolvingANewQuestionIsANewHandoff() {
        HandoffRequested first = asked("where is my parcel?");
        resolve(first, advisor.claim(first));
        HandoffRequested second = sameConversation(first, "and my refund?");
        engine.ask(second);
        await().untilAsserted(() -> advisor.open(second).then().statusCode(200).body("row.state", equalTo("waiting")));
        advisor.open(first).then().body("row.state", equalTo("resolved"));
    }

    @Test
    void askingAgainKeepsTheMatterWithItsAdvisor() {
        HandoffRequested first = asked("where is my parcel?");
        long fence = advisor.claim(first);
        HandoffRequested again = sameConversation(first, "hello?");
        engine.ask(again);
        await().untilAsserted(() -> advisor.open(first).then().body("row.question", equalTo("hello?")));
        say(first, fence, "I am here.");
        await().untilAsserted(() -> assertThat(engine.heard().stream()
                        .filter(envelope -> envelope.data() instanceof AdvisorSays)
                        .map(envelope -> ((AdvisorSays) envelope.data()).handoffId()))
                .contains(again.handoffId()));
    }

    @Test
    void theCustomersNextWordWakesASnoozedMatter() {
        HandoffRequested request = asked("where is my parcel?");
        long fence = advisor.claim(request);
        advisor.act(request, "snooze", Map.of("fence", fence, "until", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(409);
        String tomorrow = java.time.Instant.now().plusSeconds(86_400).toString();
        advisor.act(request, "snooze", Map.of("fence", fence, "until", tomorrow))
                .then()
                .statusCode(200);
        engine.customerSays(request, "any news?");
        await().untilAsserted(() -> advisor.open(request).then().body("row.state", equalTo("waiting")));
    }

    @Test
    void theLeadsReportCountsIt() {
        int before = advisor.get("/desk/api/floor").jsonPath().getInt("report.resolved");
        HandoffRequested request = asked("where is my parcel?");
        long fence = advisor.claim(request);
        say(request, fence, "It arrives today.");
        resolve(request, fence);
        advisor.get("/desk/api/floor").then().statusCode(200).body("report.resolved", equalTo(before + 1));
        assertThat(advisor.get("/desk/api/floor/report.csv").asString()).contains(request.handoffId());
    }

    @Test
    void whatWasSaidIsFound() {
        String word = "zeppelin" + UUID.randomUUID().toString().replace("-", "");
        HandoffRequested request = asked("the " + word + " never arrived");
        advisor.get("/desk/api/search?q=" + word).then().body("id", equalTo(List.of(request.handoffId())));
    }

    @Test
    void aNoteIsForColleaguesOnly() {
        HandoffRequested request = asked("where is my parcel?");
        advisor.act(request, "notes", Map.of("id", "n-" + UUID.randomUUID(), "text", "a regular customer"))
                .then()
                .statusCode(200);
        advisor.open(request).then().body("notes[0].text", equalTo("a regular customer"));
        resolve(request, advisor.claim(request));
        assertThat(engine.typesHeard(request.conversationId())).containsExactly("handoff.accepted", "handoff.resolved");
    }

    @Test
    void whatIsPassedOnWaitsForTheColleague() {
        HandoffRequested request = asked("where is my parcel?");
        long fence = advisor.claim(request);
        advisor.act(request, "pass", Map.of("fence", fence, "to", "advisor", "note", "yours"))
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("advisor", equalTo("advisor"));
    }

    @Test
    void nothingIsPassedToASkillThatNobodyHas() {
        HandoffRequested request = asked("where is my parcel?");
        long fence = advisor.claim(request);
        advisor.act(request, "pass", Map.of("fence", fence, "skill", "alchemy"))
                .then()
                .statusCode(409)
                .body("reason", equalTo("no_such_skill"));
        advisor.act(request, "pass", Map.of("fence", fence, "skill", "alchemy", "to", "advisor"))
                .then()
                .statusCode(400);
    }

    @Test
    void garbageOnTheTopicStopsNothing() {
        for (String garbage : List.of("", "{", "null", "[]", "{\"type\":\"handoff.requested\"}", "\u0000\ud800")) {
            engine.sendRaw("conv-x", garbage.getBytes(StandardCharsets.UTF_8));
        }
        asked("after the garbage");
    }

    private HandoffRequested asked(String question) {
        HandoffRequested request = Requests.of("acme", "Ada", question);
        engine.ask(request);
        await().untilAsserted(() -> advisor.open(request).then().statusCode(200));
        return request;
    }

    private static HandoffRequested sameConversation(HandoffRequested first, String question) {
        HandoffRequested fresh = Requests.of(first.brand(), "Ada", question);
        return new HandoffRequested(
                fresh.handoffId(),
                fresh.brand(),
                first.conversationId(),
                first.customer(),
                fresh.language(),
                fresh.reason(),
                question,
                fresh.understanding(),
                List.of(),
                fresh.facts(),
                null,
                fresh.promisedBy(),
                fresh.requestedAt());
    }

    private String say(HandoffRequested request, long fence, String text) {
        String id = "r-" + UUID.randomUUID();
        advisor.act(request, "replies", Map.of("id", id, "text", text, "fence", fence))
                .then()
                .statusCode(200);
        return id;
    }

    private void resolve(HandoffRequested request, long fence) {
        advisor.act(request, "resolve", Map.of("fence", fence, "label", "delivery_date"))
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(engine.heard())
                .anyMatch(envelope -> envelope.subject().equals(request.conversationId())
                        && envelope.data() instanceof HandoffResolved));
    }
}
