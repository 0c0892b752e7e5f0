package parley.handoff.phrase;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.handoff.advisor.UserSql;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LeadsWritePhrasesTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Transactions transactions;

    private final String id = UUID.randomUUID().toString();
    private final String shortcut = "s" + id.substring(0, 8);
    private DeskClient lead;

    @BeforeEach
    void logIn() {
        lead = user("lea", "acme", "lead");
    }

    @Test
    void whatALeadWritesItsAdvisorsSay() {
        put(lead, "acme", Map.of()).then().statusCode(204);
        user("ann", "acme", "advisor")
                .get("/desk/api/phrases")
                .then()
                .body("find { it.id == '" + id + "' }.text", equalTo("Hello {customer}, this is {advisor}."));
    }

    @Test
    void whatIsWrittenAnewReplacesWhatWas() {
        put(lead, "acme", Map.of());
        put(lead, "acme", Map.of("title", "Welcome")).then().statusCode(204);
        lead.get("/desk/api/phrases").then().body("find { it.id == '" + id + "' }.title", equalTo("Welcome"));
    }

    @Test
    void advisorsOfOtherBrandsDoNotSeeIt() {
        put(lead, "acme", Map.of());
        user("gil", "globex", "advisor").get("/desk/api/phrases").then().body("id", not(hasItem(id)));
    }

    @Test
    void anAdvisorWritesNone() {
        put(user("ann", "acme", "advisor"), "acme", Map.of()).then().statusCode(403);
    }

    @Test
    void aLeadOfAnotherBrandFindsNothing() {
        put(lead, "acme", Map.of());
        DeskClient other = user("gus", "globex", "lead");
        put(other, "acme", Map.of()).then().statusCode(404);
        other.send("DELETE", "/desk/api/phrases/acme/" + id, Map.of()).then().statusCode(404);
    }

    @Test
    void twoPhrasesOfALanguageHaveTwoShortcuts() {
        put(lead, "acme", Map.of());
        lead.send("PUT", "/desk/api/phrases/acme/another-" + id, phrase(Map.of()))
                .then()
                .statusCode(409)
                .body("reason", equalTo("shortcut_taken"));
        lead.send("PUT", "/desk/api/phrases/acme/french-" + id, phrase(Map.of("language", "fr")))
                .then()
                .statusCode(204);
    }

    @Test
    void whatIsDeletedIsGone() {
        put(lead, "acme", Map.of());
        lead.send("DELETE", "/desk/api/phrases/acme/" + id, Map.of()).then().statusCode(204);
        lead.get("/desk/api/phrases").then().body("id", not(hasItem(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "shortcut, Two Words",
        "afterwards, snooze",
        "afterwards, shout",
        "label, billing",
        "language, english",
        "text, ''"
    })
    void whatMakesNoSenseIsRefused(String field, String value) {
        put(lead, "acme", Map.of(field, value)).then().statusCode(400);
    }

    private io.restassured.response.Response put(DeskClient client, String brand, Map<String, Object> other) {
        return client.send("PUT", "/desk/api/phrases/" + brand + "/" + id, phrase(other));
    }

    private Map<String, Object> phrase(Map<String, Object> other) {
        Map<String, Object> phrase = new HashMap<>(Map.of(
                "language", "en",
                "shortcut", shortcut,
                "title", "Greeting",
                "text", "Hello {customer}, this is {advisor}.",
                "afterwards", "stay"));
        phrase.putAll(other);
        return phrase;
    }

    private DeskClient user(String name, String brand, String role) {
        String user = name + "-" + UUID.randomUUID();
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(user, name, BcryptUtil.bcryptHash("secret"));
            tx.sql(UserSql.class).grant(user, brand, role);
        });
        return DeskClient.login(root.toString().replaceAll("/$", ""), user, "secret");
    }
}
