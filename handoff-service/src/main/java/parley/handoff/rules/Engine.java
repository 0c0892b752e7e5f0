package parley.handoff.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import parley.handoff.rules.Workbench.Article;
import parley.handoff.rules.Workbench.Attempt;
import parley.handoff.rules.Workbench.PackFile;
import parley.handoff.rules.Workbench.PackStanding;
import parley.handoff.rules.Workbench.PackTrial;
import parley.handoff.rules.Workbench.Replay;
import parley.handoff.rules.Workbench.Silent;
import parley.handoff.rules.Workbench.Version;
import parley.handoff.rules.Workbench.Why;

/** Asks an engine over HTTP. */
@ApplicationScoped
public class Engine {

    /** What the engine would not do, in its own words. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    /** Not the wire's: a rule file may be longer than any message. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int OK = 200;
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration LOOKING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EngineConfig config;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    Engine(EngineConfig config) {
        this.config = config;
    }

    List<PackStanding> packs() {
        return ask(request("/workbench/packs").GET(), new TypeReference<>() {});
    }

    List<Version> versions(String pack) {
        return ask(request(path(pack, "versions")).GET(), new TypeReference<>() {});
    }

    List<PackFile> files(String pack) {
        return ask(request(path(pack, "files")).GET(), new TypeReference<>() {});
    }

    PackTrial trial(String pack) {
        return ask(request(path(pack, "trial")).GET(), new TypeReference<>() {});
    }

    Attempt publish(String pack, String by) {
        return ask(request(path(pack, "publish?by=" + encoded(by))).POST(nothing()), new TypeReference<>() {});
    }

    Attempt rollBack(String pack, int number, String by) {
        return ask(
                request(path(pack, "rollback?to=" + number + "&by=" + encoded(by)))
                        .POST(nothing()),
                new TypeReference<>() {});
    }

    Replay replay(String pack, int days) {
        return ask(request(path(pack, "replay?days=" + days)).POST(nothing()), new TypeReference<>() {});
    }

    Why why(String conversation, long seq, String brand) {
        String query = brand.isBlank() ? "" : "?brand=" + encoded(brand);
        return ask(
                request("/workbench/why/" + encoded(conversation) + "/" + seq + query)
                        .GET(),
                new TypeReference<>() {});
    }

    /** Articles of a brand's catalogue that are called so. */
    public List<Article> articles(String brand, String words) {
        return ask(
                request("/workbench/catalogue/" + encoded(brand) + "?words=" + encoded(words))
                        .timeout(CONNECTING)
                        .GET(),
                new TypeReference<>() {});
    }

    /** Rules that nearly answered what was said at a place of a conversation, the nearest first. */
    public List<Silent> nearest(String brand, String conversation, long seq) {
        return ask(
                request("/workbench/nearest/" + encoded(brand) + "/" + encoded(conversation) + "/" + seq)
                        .timeout(LOOKING)
                        .GET(),
                new TypeReference<>() {});
    }

    private <T> T ask(HttpRequest.Builder request, TypeReference<T> type) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new Refusal(complaint(answer.body()));
            }
            return JSON.readValue(answer.body(), type);
        } catch (IOException e) {
            throw new Refusal("no engine answers at " + config.url() + "; parley.engine.url names it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while the engine was asked");
        }
    }

    private static String complaint(String body) throws IOException {
        return body.startsWith("{") ? JSON.readTree(body).path("error").asText() : body;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(config.url().resolve(path))
                .timeout(PATIENCE)
                .header("Parley-Workbench", config.token());
    }

    private static HttpRequest.BodyPublisher nothing() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static String path(String pack, String rest) {
        return "/workbench/packs/" + encoded(pack) + "/" + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
