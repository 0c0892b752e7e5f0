package parley.rulebook.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The running engine that a command asks. */
public final class EngineOption {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Option(
            names = "--engine",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:4711",
            description = "Engine to ask (default: ${DEFAULT-VALUE}, the first of ./parley run).")
    private URI engine = URI.create("http://127.0.0.1:4711");

    @Option(
            names = "--token",
            paramLabel = "WORD",
            defaultValue = "${env:PARLEY_WORKBENCH_TOKEN:-this-machine}",
            description = "Word of parley.workbench.token (default: PARLEY_WORKBENCH_TOKEN).")
    private String token = "this-machine";

    /** @throws EngineAnswerException if no engine answers, or with what it has to say */
    JsonNode get(String path) {
        return ask(request(path).GET().build());
    }

    /** @throws EngineAnswerException if no engine answers, or with what it has to say */
    JsonNode post(String path) {
        return ask(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** A piece of a path or query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(engine.resolve(path)).timeout(PATIENCE).header("Parley-Workbench", token);
    }

    private JsonNode ask(HttpRequest request) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(CONNECTING).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new EngineAnswerException(complaint(answer));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new EngineAnswerException(
                    "no engine answers at " + engine + ": start one with ./parley run, or name another with --engine");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineAnswerException("interrupted while the engine was asked");
        }
    }

    private static String complaint(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).path("error").asText(answer.body());
        } catch (JsonProcessingException plain) {
            return answer.body();
        }
    }
}
