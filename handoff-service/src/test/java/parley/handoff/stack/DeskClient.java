package parley.handoff.stack;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Objects;
import parley.messages.DeskMessage.HandoffRequested;

/** A browser without a screen: logged in, from the desk's own page. */
public final class DeskClient {

    private final String base;
    private final String cookie;

    private DeskClient(String base, String cookie) {
        this.base = base;
        this.cookie = cookie;
    }

    /** Logs in. */
    public static DeskClient login(String base, String user, String password) {
        String cookie = given().baseUri(base)
                .redirects()
                .follow(false)
                .header("Origin", base)
                .formParam("user", user)
                .formParam("password", password)
                .post("/desk/login")
                .cookie("parley-desk");
        return new DeskClient(base, Objects.requireNonNull(cookie, "no session for " + user));
    }

    public String cookie() {
        return cookie;
    }

    public Response get(String path) {
        return spec().get(path);
    }

    public Response post(String path, Map<String, Object> body) {
        return spec().contentType("application/json").body(body).post(path);
    }

    public Response put(String path, Map<String, Object> body) {
        return spec().contentType("application/json").body(body).put(path);
    }

    /** Any other method. */
    public Response send(String method, String path, Map<String, Object> body) {
        return spec().contentType("application/json").body(body).request(method, path);
    }

    private RequestSpecification spec() {
        return given().baseUri(base)
                .header("Origin", base)
                .cookie("parley-desk", cookie)
                .redirects()
                .follow(false);
    }

    public Response act(HandoffRequested handoff, String verb, Map<String, Object> body) {
        return post("/desk/api/handoffs/" + handoff.brand() + "/" + handoff.handoffId() + "/" + verb, body);
    }

    public Response open(HandoffRequested handoff) {
        return get("/desk/api/handoffs/" + handoff.brand() + "/" + handoff.handoffId());
    }

    /** Takes it, and tells with which claim. */
    public long claim(HandoffRequested handoff) {
        return act(handoff, "claim", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("fence");
    }
}
