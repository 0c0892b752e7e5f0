package parley.handoff.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.messages.Json;

/** One simulated advisor: a session, an open socket, and a thread that does one handoff after the other. */
final class Advisor implements WebSocket.Listener {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 10;

    private static final Pattern ROW = Pattern.compile("\"id\":\"([^\"]+)\"[^{}]*?\"conversationId\"");

    private final String base;
    private final String id;
    private final String cookie;
    private final Ledger ledger;
    private final CountDownLatch open;
    private final boolean watches;
    private final LinkedBlockingQueue<String> offered = new LinkedBlockingQueue<>();
    private final StringBuilder half = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean working = true;
    private @Nullable Thread thread;

    /** @param watches whether this screen is the one that is measured */
    Advisor(String base, String id, String cookie, boolean watches, Ledger ledger, CountDownLatch open) {
        this.base = base;
        this.id = id;
        this.cookie = cookie;
        this.ledger = ledger;
        this.open = open;
        this.watches = watches;
        this.socket = HTTP.newWebSocketBuilder()
                .header("Origin", base)
                .header("Cookie", "parley-desk=" + cookie)
                .buildAsync(URI.create(base.replace("http", "ws") + "/desk/live"), this)
                .join();
    }

    void begin() {
        call("PUT", "/desk/api/me/availability", Map.of("availability", "available"));
        thread = Thread.ofVirtual().name(id).start(this::work);
    }

    /** Takes what is offered; who was offered nothing for a while takes the next in the queue. */
    private void work() {
        try {
            while (working) {
                String handoff = offered.poll(WHILE.toMillis(), TimeUnit.MILLISECONDS);
                JsonNode row = handoff == null
                        ? call("POST", "/desk/api/next", Map.of())
                        : call("POST", path(handoff) + "/claim", Map.of());
                if (row != null) {
                    serve(row.path("id").asText(), row.path("fence").asLong(), handoff != null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(String handoff, long fence, boolean wasOffered) {
        ledger.claimed(handoff, id, wasOffered);
        call(
                "POST",
                path(handoff) + "/replies",
                Map.of("id", "r-" + handoff + "-" + fence, "text", "It arrives today.", "fence", fence));
        ledger.letGo(handoff, id);
        if (call("POST", path(handoff) + "/resolve", Map.of("label", "delivery_date", "fence", fence)) != null) {
            ledger.resolved(handoff);
        }
    }

    private static String path(String handoff) {
        return "/desk/api/handoffs/load/" + handoff;
    }

    /**
     * Tries again where nothing can be said, as the page does.
     *
     * @return the answer, or null if it was refused
     */
    private @Nullable JsonNode call(String method, String path, Map<String, Object> body) {
        for (int attempt = 1; attempt <= ATTEMPTS && working; attempt++) {
            HttpResponse<byte[]> answer = send(method, path, body);
            if (answer != null && answer.statusCode() < 500) {
                return answer.statusCode() == 200 ? json(answer.body()) : null;
            }
        }
        return null;
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("the desk answers with JSON", e);
        }
    }

    /** @return null if there was no answer */
    private @Nullable HttpResponse<byte[]> send(String method, String path, Map<String, Object> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Origin", base)
                    .header("Cookie", "parley-desk=" + cookie)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
                    .build();
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    void goHome() {
        working = false;
        socket.abort();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        open.countDown();
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        half.append(data);
        if (last) {
            heard(half.toString());
            half.setLength(0);
        }
        from.request(1);
        return null;
    }

    /** Text is looked through rather than parsed: two hundred readers share the machine with the service. */
    private void heard(String frame) {
        if (watches) {
            ROW.matcher(frame).results().forEach(row -> ledger.shown(row.group(1)));
        }
        String mine = "\"offeredTo\":\"" + id + "\"";
        for (int at = frame.indexOf(mine); at >= 0; at = frame.indexOf(mine, at + 1)) {
            int row = frame.lastIndexOf("\"conversationId\"", at);
            Matcher found = ROW.matcher(frame).region(Math.max(0, row - 60), at);
            if (found.find()) {
                offered.add(found.group(1));
            }
        }
    }
}
