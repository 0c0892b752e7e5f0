package parley.handoff.assignment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.ColleagueSql;
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
class AdvisorIsOfferedWorkTest {

    private static final Map<String, Object> CAN =
            Map.of("capacity", 3, "languages", List.of("fr", "en"), "skills", Map.of("billing", 4));

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "olga" + COUNT.incrementAndGet();
    private final String brand = "initech" + COUNT.get();
    private DeskClient lead;
    private DeskClient olga;

    @BeforeEach
    void twoPeople() {
        String base = root.toString().replaceAll("/$", "");
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(name, "Olga", BcryptUtil.bcryptHash("secret"));
            tx.sql(UserSql.class).grant(name, brand, "advisor");
        });
        lead = DeskClient.login(base, "advisor", RealStack.PASSWORD);
        olga = DeskClient.login(base, name, "secret");
    }

    @AfterEach
    void goHome() {
        say("away");
    }

    @Test
    void anOfferIsAcceptedByTakingIt() throws Exception {
        HandoffRequested request = offered();
        olga.act(request, "claim", Map.of()).then().statusCode(200).body("state", equalTo("assigned"));
    }

    @Test
    void takingTheNextTakesWhatIsOffered() throws Exception {
        HandoffRequested request = offered();
        olga.post("/desk/api/next", Map.of()).then().statusCode(200).body("id", equalTo(request.handoffId()));
    }

    @Test
    void whatIsDeclinedWaitsAgain() throws Exception {
        HandoffRequested request = offered();
        say("picking");
        olga.act(request, "decline", Map.of()).then().statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void whyItWaitsCanBeAsked() throws Exception {
        HandoffRequested request = ask();
        olga.get(path(request) + "/why").then().statusCode(200).body("because", equalTo("nobody"));
    }

    @Test
    void aLeadSaysWhatAnAdvisorCan() {
        lead.put("/desk/api/abilities/" + name, CAN)
                .then()
                .statusCode(200)
                .body("skills.billing", equalTo(4))
                .body("capacity", equalTo(3));
    }

    @Test
    void whatATopicAsksStandsWithTheHandoff() throws Exception {
        lead.put(
                        "/desk/api/topics/" + brand + "/delivery_date",
                        Map.of("skill", "parcels", "level", 2, "priority", 1, "weight", 2))
                .then()
                .statusCode(200);
        olga.open(ask()).then().body("row.skill", equalTo("parcels")).body("row.priority", equalTo(1));
    }

    @Test
    void anAdvisorDoesNotSayWhatTheyCan() {
        olga.put("/desk/api/abilities/" + name, CAN).then().statusCode(403);
    }

    /** Signs of life go on meanwhile. */
    private HandoffRequested offered() throws InterruptedException {
        say("available");
        HandoffRequested request = ask();
        await().untilAsserted(() -> {
            transactions.run(Scope.EVERY_BRAND, tx -> tx.sql(ColleagueSql.class).seen(name));
            olga.open(request).then().body("row.offeredTo", equalTo(name));
        });
        return request;
    }

    private void say(String availability) {
        olga.put("/desk/api/me/availability", Map.of("availability", availability))
                .then()
                .statusCode(200);
    }

    private HandoffRequested ask() throws InterruptedException {
        HandoffRequested request = Requests.of(brand, "Ada", "where is my parcel?");
        try (ScriptedEngine engine = new ScriptedEngine(kafka)) {
            engine.ask(request);
        }
        await().untilAsserted(() -> olga.open(request).then().statusCode(200));
        return request;
    }

    private static String path(HandoffRequested request) {
        return "/desk/api/handoffs/" + request.brand() + "/" + request.handoffId();
    }
}
