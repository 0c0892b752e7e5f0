package parley.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import parley.messages.Json;

/** Tells the sandbox how to behave, and what it has done: {@code POST /behaviour?lose=true}, {@code GET /deeds}. */
final class Control {

    private Control() {}

    static void serve(int port, Manners manners, Ledger ledger) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/behaviour", exchange -> behave(exchange, manners));
        server.createContext("/deeds", exchange -> answer(exchange, 200, Json.bytes(ledger.all())));
        server.start();
    }

    private static void behave(HttpExchange exchange, Manners manners) throws IOException {
        try {
            String query = exchange.getRequestURI().getQuery();
            if (exchange.getRequestMethod().equals("POST")) {
                manners.become(Behaviour.parse(Sandbox.settings(query == null ? "" : query)));
            }
            answer(exchange, 200, Sandbox.utf8(manners.now().toString()));
        } catch (IllegalArgumentException e) {
            answer(exchange, 400, Sandbox.utf8(String.valueOf(e.getMessage())));
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
