package parley.handoff.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.handoff.advisor.UserSql;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.messages.DeskMessage.HandoffRequested;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class WhoMayDoWhatTest {

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    private String base;

    @BeforeEach
    void base() {
        base = root.toString().replaceAll("/$", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk/api/me", "/desk/api/queue", "/desk/api/handoffs/acme/1", "/desk/api/words", "/q/openapi"})
    void whoIsNotLoggedInIsTold401(String path) {
        given().baseUri(base).get(path).then().statusCode(401);
    }

    @Test
    void aPageLeadsToTheLogIn() {
        given().baseUri(base)
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/desk")
                .then()
                .statusCode(302)
                .header("Location", "/desk/login");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        login("advisor", "wrong", base).then().statusCode(401).cookies(Map.of());
        assertThat(login("advisor", "wrong", base).cookie("parley-desk")).isNull();
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            login("guessed", "wrong" + i, base);
        }
        login("guessed", "once more", base).then().statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
    void anotherSitesPageChangesNothing(String origin) {
        login("advisor", RealStack.PASSWORD, origin).then().statusCode(403);
    }

    @Test
    void theCookieIsOutOfReachOfScripts() {
        assertThat(login("advisor", RealStack.PASSWORD, base).header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void whoLoggedOutIsOut() {
        DeskClient client = DeskClient.login(base, "advisor", RealStack.PASSWORD);
        client.get("/desk/api/me").then().statusCode(200);
        client.post("/desk/logout", Map.of()).then().statusCode(303);
        client.get("/desk/api/me").then().statusCode(401);
    }

    @Test
    void aRuleAuthorIsNoAdvisor() {
        user("rita", "acme", "rule-author");
        DeskClient rita = DeskClient.login(base, "rita", "secret");
        rita.get("/desk/api/queue").then().statusCode(403);
    }

    @Test
    void aRuleAuthorIsLedToTheRules() {
        user("rob", "acme", "rule-author");
        DeskClient rob = DeskClient.login(base, "rob", "secret");
        rob.get("/desk").then().statusCode(303).header("Location", endsWith("/rules"));
    }

    @Test
    void anAdvisorIsNoRuleAuthor() {
        user("amy", "acme", "advisor");
        DeskClient.login(base, "amy", "secret").get("/rules").then().statusCode(403);
    }

    @Test
    void anAdvisorIsNoLead() {
        user("ann", "acme", "advisor");
        DeskClient ann = DeskClient.login(base, "ann", "secret");
        ann.get("/desk/api/queue").then().statusCode(200);
        ann.get("/desk/api/floor").then().statusCode(403);
        ann.get("/desk/api/floor/report.csv").then().statusCode(403);
    }

    @Test
    void anAdvisorOfAnotherBrandFindsNothing() throws Exception {
        user("gil", "globex", "advisor");
        DeskClient gil = DeskClient.login(base, "gil", "secret");
        HandoffRequested request = Requests.of("acme", "Ada", "where is my parcel?");
        try (ScriptedEngine engine = new ScriptedEngine(kafka)) {
            engine.ask(request);
            DeskClient advisor = DeskClient.login(base, "advisor", RealStack.PASSWORD);
            await().untilAsserted(() -> advisor.open(request).then().statusCode(200));
        }
        gil.open(request).then().statusCode(404);
        gil.act(request, "claim", Map.of()).then().statusCode(404);
        gil.act(request, "resolve", Map.of("fence", 1)).then().statusCode(404);
        gil.get("/desk/api/queue").then().body("rows.findAll { it.brand == 'acme' }", empty());
    }

    @Test
    void theFirstAccountIsAnAdvisorOfEveryBrand() {
        DeskClient.login(base, "advisor", RealStack.PASSWORD)
                .get("/desk/api/me")
                .then()
                .body("brands[0]", equalTo("*"));
    }

    private io.restassured.response.Response login(String user, String password, String origin) {
        return given().baseUri(base)
                .redirects()
                .follow(false)
                .header("Origin", origin)
                .formParam("user", user)
                .formParam("password", password)
                .post("/desk/login");
    }

    private void user(String id, String brand, String role) {
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(id, id, BcryptUtil.bcryptHash("secret"));
            tx.sql(UserSql.class).grant(id, brand, role);
        });
    }
}
