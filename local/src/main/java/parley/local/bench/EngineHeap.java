package parley.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Heap of an engine, as its metrics tell. */
final class EngineHeap {

    private EngineHeap() {}

    /** Heap in use, MiB. */
    static long usedMb(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String metrics =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            double bytes = metrics.lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
            return Math.round(bytes / (1 << 20));
        } catch (IOException e) {
            throw new IllegalStateException("engine on port " + port + " does not tell its metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
