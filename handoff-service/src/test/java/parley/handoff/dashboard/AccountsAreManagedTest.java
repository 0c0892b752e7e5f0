package parley.handoff.dashboard;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.UserSql;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** The administrator of one brand, and people of theirs and of others. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AccountsAreManagedTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Transactions transactions;

    private final String id = "new-" + UUID.randomUUID();
    private String base;
    private DeskClient admin;

    @BeforeEach
    void logIn() {
        base = root.toString().replaceAll("/$", "");
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert("tina", "Tina", BcryptUtil.bcryptHash("secret"));
            tx.sql(UserSql.class).grant("tina", "globex", "admin");
        });
        admin = DeskClient.login(base, "tina", "secret");
    }

    @Test
    void aNewPersonEntersWithThePasswordThatWasShown() {
        String password =
                make("globex").then().statusCode(201).extract().jsonPath().getString("password");
        DeskClient.login(base, id, password).get("/desk/api/me").then().body("brands[0]", equalTo("globex"));
    }

    @Test
    void nobodyGivesWhatIsNotTheirs() {
        make("acme").then().statusCode(404);
        make("*").then().statusCode(404);
    }

    @Test
    void peopleOfOtherBrandsAreNotThere() {
        admin.get("/desk/api/accounts").then().body("id", hasItem("tina")).body("id", not(hasItem("advisor")));
        change("advisor", true).then().statusCode(404);
        admin.post("/desk/api/accounts/advisor/password", Map.of()).then().statusCode(404);
    }

    @Test
    void whoseRightsChangeIsLoggedOut() {
        String password = make("globex").jsonPath().getString("password");
        DeskClient person = DeskClient.login(base, id, password);
        change(id, true).then().statusCode(200).body("grants[0].role", equalTo("lead"));
        person.get("/desk/api/me").then().statusCode(401);
    }

    @Test
    void whoIsNotActiveDoesNotEnter() {
        String password = make("globex").jsonPath().getString("password");
        DeskClient person = DeskClient.login(base, id, password);
        change(id, false).then().statusCode(200);
        person.get("/desk/api/me").then().statusCode(401);
    }

    @Test
    void anIdIsGivenOnce() {
        make("globex").then().statusCode(201);
        make("globex").then().statusCode(409);
    }

    @Test
    void onesOwnAccountIsForAnotherToChange() {
        change("tina", true).then().statusCode(404);
    }

    private Response make(String brand) {
        return admin.post(
                "/desk/api/accounts",
                Map.of("id", id, "name", "Nina", "grants", List.of(Map.of("brand", brand, "role", "advisor"))));
    }

    private Response change(String user, boolean active) {
        return admin.put(
                "/desk/api/accounts/" + user,
                Map.of("name", "Nina", "active", active, "grants", List.of(Map.of("brand", "globex", "role", "lead"))));
    }
}
