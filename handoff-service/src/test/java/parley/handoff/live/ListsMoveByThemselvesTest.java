package parley.handoff.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.Json;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ListsMoveByThemselvesTest {

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private String base;
    private DeskClient advisor;

    @BeforeEach
    void logIn() {
        base = root.toString().replaceAll("/$", "");
        advisor = DeskClient.login(base, "advisor", RealStack.PASSWORD);
    }

    @Test
    void aNewRequestComesToTheScreen() throws Exception {
        Frames frames = new Frames();
        open(base, frames);
        HandoffRequested request = ask();
        await().untilAsserted(() -> assertThat(frames.rows()).contains(request.handoffId()));
    }

    @Test
    void whatWasMissedIsBroughtAfterwards() throws Exception {
        long before =
                advisor.get("/desk/api/queue").jsonPath().getMap("standing").get("acme") instanceof Number seq
                        ? seq.longValue()
                        : 0;
        HandoffRequested request = ask();
        await().untilAsserted(() -> advisor.open(request).then().statusCode(200));
        Frames frames = new Frames();
        WebSocket socket = open(base, frames);
        socket.sendText("{\"after\": {\"acme\": " + before + "}}", true);
        await().untilAsserted(() -> assertThat(frames.rows()).contains(request.handoffId()));
    }

    @Test
    void whileTheBrowserIsThereItsWorkStaysItsOwn() throws Exception {
        open(base, new Frames());
        HandoffRequested request = ask();
        await().untilAsserted(() -> advisor.open(request).then().statusCode(200));
        advisor.claim(request);
        await().during(Duration.ofSeconds(7))
                .atMost(Duration.ofSeconds(15))
                .until(() ->
                        advisor.open(request).jsonPath().getString("row.state").equals("assigned"));
    }

    @Test
    void loggingOutClosesTheSocket() throws Exception {
        Frames frames = new Frames();
        open(base, frames);
        await().until(() -> !frames.frames.isEmpty());
        advisor.post("/desk/logout", Map.of());
        await().untilAsserted(() -> assertThat(frames.closed).isEqualTo(4401));
    }

    @Test
    void anotherSitesPageOpensNoSocket() {
        assertThatThrownBy(() -> open("https://evil.example", new Frames())).hasMessageContaining("WebSocketHandshake");
    }

    private HandoffRequested ask() throws InterruptedException {
        HandoffRequested request = Requests.of("acme", "Ada", "where is my parcel?");
        try (ScriptedEngine engine = new ScriptedEngine(kafka)) {
            engine.ask(request);
        }
        return request;
    }

    private WebSocket open(String origin, Frames frames) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .header("Cookie", "parley-desk=" + advisor.cookie())
                .buildAsync(URI.create(base.replace("http", "ws") + "/desk/live"), frames)
                .get();
    }

    /** What one browser gets. */
    private static final class Frames implements WebSocket.Listener {
        private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
        private final StringBuilder half = new StringBuilder();
        private volatile int closed;

        List<String> rows() {
            return frames.stream()
                    .flatMap(frame -> frame.findValuesAsText("id").stream())
                    .toList();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            half.append(data);
            if (last) {
                frames.add(Json.MAPPER.valueToTree(parse(half.toString())));
                half.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private static Object parse(String text) {
            try {
                return Json.MAPPER.readTree(text);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed = code;
            return null;
        }
    }
}
