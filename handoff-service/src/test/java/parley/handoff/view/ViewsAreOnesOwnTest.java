package parley.handoff.view;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.advisor.UserSql;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ViewsAreOnesOwnTest {

    private static final Map<String, Object> LATE =
            Map.of("name", "Late in French", "list", "waiting", "wanted", Map.of("language", "fr", "due", "late"));

    @TestHTTPResource("/")
    URI root;

    @Inject
    Transactions transactions;

    private DeskClient ann;

    @BeforeEach
    void logIn() {
        ann = advisor();
    }

    @Test
    void aViewIsKept() {
        ann.send("PUT", "/desk/api/views/v1", LATE).then().statusCode(204);
        ann.get("/desk/api/views")
                .then()
                .body("[0].name", equalTo("Late in French"))
                .body("[0].wanted.due", equalTo("late"));
    }

    @Test
    void nobodyElseSeesItOrDeletesIt() {
        ann.send("PUT", "/desk/api/views/v1", LATE);
        DeskClient bob = advisor();
        bob.get("/desk/api/views").then().body("size()", equalTo(0));
        bob.send("DELETE", "/desk/api/views/v1", Map.of()).then().statusCode(404);
        ann.get("/desk/api/views").then().body("size()", equalTo(1));
    }

    @Test
    void whatIsDeletedIsGone() {
        ann.send("PUT", "/desk/api/views/v1", LATE);
        ann.send("DELETE", "/desk/api/views/v1", Map.of()).then().statusCode(204);
        ann.get("/desk/api/views").then().body("size()", equalTo(0));
    }

    @Test
    void aListThatDoesNotExistIsRefused() {
        ann.send("PUT", "/desk/api/views/v1", Map.of("name", "x", "list", "all", "wanted", Map.of()))
                .then()
                .statusCode(400);
    }

    private DeskClient advisor() {
        String user = "a-" + UUID.randomUUID();
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(user, "Ann", BcryptUtil.bcryptHash("secret"));
            tx.sql(UserSql.class).grant(user, "acme", "advisor");
        });
        return DeskClient.login(root.toString().replaceAll("/$", ""), user, "secret");
    }
}
