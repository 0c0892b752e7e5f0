package parley.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import parley.local.stack.Stack;
import parley.local.stack.StackSettings;

/** What rule authors ask an engine over HTTP. */
final class Engines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    Engines(Stack stack) {
        this.stack = stack;
    }

    /** Version of the pack {@code shop} that an engine answers with. */
    String version(int engine) {
        return ask(engine, "packs", "GET").at("/0/version").asText();
    }

    /** Number that a version was published under. */
    int number(String version) {
        for (JsonNode published : ask(1, "packs/shop/versions", "GET")) {
            if (published.path("version").asText().equals(version)) {
                return published.path("number").asInt();
            }
        }
        throw new AssertionError("version " + version + " was never published");
    }

    /** Puts a version in force again; returns its hash. */
    String rollBack(int number) {
        return ask(1, "packs/shop/rollback?by=test&to=" + number, "POST")
                .path("version")
                .asText();
    }

    /** Rules that nearly spoke at a place of a conversation of the sample brand. */
    JsonNode nearest(String conversation, long seq) {
        return ask(1, "nearest/" + StackSettings.BRAND + "/" + conversation + "/" + seq, "GET");
    }

    /** Articles of the sample brand that are called so. */
    JsonNode articles(String words) {
        return ask(1, "catalogue/" + StackSettings.BRAND + "?words=" + words, "GET");
    }

    private JsonNode ask(int engine, String path, String method) {
        URI uri = URI.create("http://127.0.0.1:" + stack.settings().ports().engine(engine) + "/workbench/" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Parley-Workbench", "this-machine")
                .build();
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError("the engine does not answer at " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
