package parley.handoff.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.UserSql;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.Json;

/** Every operation of the OpenAPI document, for every role and for a brand that is not the caller's. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RoleEndpointBrandTest {

    private static final Set<String> ROLES = Set.of("advisor", "lead", "rule-author", "admin");

    /** Who may, by the beginning of the path; whatever is not named is for advisors and leads. */
    private static final Map<String, Set<String>> MAY = Map.of(
            "/desk/api/floor", Set.of("lead"),
            "/desk/api/abilities", Set.of("lead"),
            "/desk/api/topics", Set.of("lead"),
            "/desk/api/phrases/", Set.of("lead"),
            "/desk/api/words", Set.of("advisor", "lead", "admin"),
            "/desk/api/accounts", Set.of("admin"));

    private static final Set<String> ANSWERING = Set.of("advisor", "lead");

    /** Fits whatever an operation wants to be told. */
    private static final Map<String, Object> WISH = Map.ofEntries(
            Map.entry("id", "matrix"),
            Map.entry("text", "words"),
            Map.entry("name", "Name"),
            Map.entry("title", "Title"),
            Map.entry("language", "en"),
            Map.entry("shortcut", "matrix"),
            Map.entry("afterwards", "stay"),
            Map.entry("fence", 1),
            Map.entry("order", "1042"),
            Map.entry("minor", 100),
            Map.entry("currency", "EUR"),
            Map.entry("until", "2099-01-01T00:00:00Z"),
            Map.entry("availability", "away"),
            Map.entry("capacity", 4),
            Map.entry("languages", List.of()),
            Map.entry("skills", Map.of()),
            Map.entry("level", 0),
            Map.entry("priority", 0),
            Map.entry("weight", 1),
            Map.entry("active", true),
            Map.entry("grants", List.of(Map.of("brand", "globex", "role", "advisor"))));

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Transactions transactions;

    private String base;
    private List<Operation> operations;

    @BeforeEach
    void readTheDocument() throws Exception {
        base = root.toString().replaceAll("/$", "");
        String document = given().baseUri(base)
                .cookie(
                        "parley-desk",
                        DeskClient.login(base, "advisor", RealStack.PASSWORD).cookie())
                .get("/q/openapi?format=json")
                .asString();
        operations = Operation.of(Json.MAPPER.readTree(document));
        assertThat(operations).hasSizeGreaterThan(20);
    }

    @Test
    void withoutASessionNothingIsAnswered() {
        all(operation -> operation.call(base, "nobody", "acme", "h-1"), Set.of(401));
    }

    @Test
    void eachRoleMayWhatItMayAndNothingElse() {
        SoftAssertions softly = new SoftAssertions();
        for (String role : ROLES) {
            String cookie = session(role, "globex");
            for (Operation operation : operations) {
                int status = operation.call(base, cookie, "globex", "h-guessed");
                softly.assertThat(status == 403)
                        .as("%s as %s: %d", operation, role, status)
                        .isNotEqualTo(operation.isFor(role));
            }
        }
        softly.assertAll();
    }

    @Test
    void anotherBrandsHandoffIsNotThere() throws Exception {
        HandoffRequested theirs = Requests.of("acme", "Ada", "where is my parcel?");
        try (ScriptedEngine engine = new ScriptedEngine(kafka)) {
            engine.ask(theirs);
            DeskClient owner = DeskClient.login(base, "advisor", RealStack.PASSWORD);
            await().untilAsserted(() -> owner.open(theirs).then().statusCode(200));
        }
        String cookie = session("lead", "globex");
        ofBrands(operation -> operation.call(base, cookie, "acme", theirs.handoffId()));
    }

    @Test
    void aGuessedIdOfOnesOwnBrandIsNotThere() {
        String cookie = session("lead", "globex");
        List<Operation> named = operations.stream()
                .filter(operation -> operation.path().contains("/handoffs/"))
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.call(base, cookie, "globex", "h-guessed"))
                        .as(operation.toString())
                        .isEqualTo(404));
    }

    private void ofBrands(Call call) {
        List<Operation> branded = operations.stream()
                .filter(operation -> operation.path().contains("{brand}"))
                .toList();
        assertThat(branded)
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(call.of(operation)).as(operation.toString()).isEqualTo(404));
    }

    private void all(Call call, Set<Integer> expected) {
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(call.of(operation)).as(operation.toString()).isIn(expected));
    }

    private String session(String role, String brand) {
        String id = "matrix-" + role;
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(id, id, BcryptUtil.bcryptHash("secret"));
            tx.sql(UserSql.class).grant(id, brand, role);
        });
        return DeskClient.login(base, id, "secret").cookie();
    }

    private interface Call {
        int of(Operation operation);
    }

    /** A method of a path. */
    private record Operation(String method, String path) {

        static List<Operation> of(JsonNode document) {
            List<Operation> operations = new ArrayList<>();
            document.path("paths")
                    .properties()
                    .forEach(path -> Stream.of("get", "post", "put", "delete", "patch")
                            .filter(method -> path.getValue().has(method))
                            .filter(method -> path.getKey().startsWith("/desk/api/"))
                            .forEach(method -> operations.add(new Operation(method, path.getKey()))));
            return operations;
        }

        boolean isFor(String role) {
            return MAY.entrySet().stream()
                    .filter(entry -> path.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(ANSWERING)
                    .contains(role);
        }

        int call(String base, String cookie, String brand, String id) {
            String named = path.replace("{brand}", brand).replace("{id}", id).replaceAll("\\{\\w+}", "guessed");
            var request = given().baseUri(base).header("Origin", base).cookie("parley-desk", cookie);
            return method.equals("get")
                    ? request.queryParam("q", "words").get(named).statusCode()
                    : request.contentType("application/json")
                            .body(WISH)
                            .request(method, named)
                            .statusCode();
        }
    }
}
