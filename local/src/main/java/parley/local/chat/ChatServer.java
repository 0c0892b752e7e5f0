package parley.local.chat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.local.sample.SampleCustomer;
import parley.messages.Json;

/** Serves the chat page on 127.0.0.1: static files, the list of sample customers, and a WebSocket a conversation. */
public final class ChatServer implements AutoCloseable {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Pattern CONVERSATION = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int MAX_FRAME = 64 * 1024;

    private final Vertx vertx;
    private final Bridge bridge;
    private final HttpServer server;

    private ChatServer(Vertx vertx, Bridge bridge, HttpServer server) {
        this.vertx = vertx;
        this.bridge = bridge;
        this.server = server;
    }

    /** @param port 0 for any that is free */
    public static ChatServer start(String bootstrapServers, String brand, int port, List<SampleCustomer> customers) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(4));
        Bridge bridge = new Bridge(bootstrapServers, brand);
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMaxWebSocketFrameSize(MAX_FRAME)
                .setMaxWebSocketMessageSize(MAX_FRAME);
        HttpServer server = vertx.createHttpServer(options).requestHandler(router(vertx, bridge, customers));
        await(server.listen());
        return new ChatServer(vertx, bridge, server);
    }

    private static Router router(Vertx vertx, Bridge bridge, List<SampleCustomer> customers) {
        String list = json(customers);
        Router router = Router.router(vertx);
        router.route().handler(ChatServer::protect);
        router.get("/").handler(context -> context.redirect("/chat"));
        router.get("/favicon.ico")
                .handler(context -> context.response().setStatusCode(204).end());
        router.get("/chat").handler(context -> context.reroute("/chat/index.html"));
        router.get("/chat/customers.json")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(list));
        router.get("/chat/socket").handler(context -> upgrade(context, vertx, bridge));
        router.get("/chat/*").handler(StaticHandler.create("chat").setCachingEnabled(false));
        return router;
    }

    private static String json(List<SampleCustomer> customers) {
        return Json.MAPPER
                .valueToTree(customers.stream()
                        .map(customer -> Map.of("ref", customer.ref(), "about", customer.about()))
                        .toList())
                .toString();
    }

    private static void protect(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        if (isOurs(context.request().authority().toString(), context.request())) {
            context.next();
        } else {
            context.fail(403);
        }
    }

    private static void upgrade(RoutingContext context, Vertx vertx, Bridge bridge) {
        HttpServerRequest request = context.request();
        String conversation = String.valueOf(request.getParam("conversation"));
        String origin = request.getHeader("Origin");
        if (!isSameOrigin(origin, request)
                || !CONVERSATION.matcher(conversation).matches()) {
            context.fail(403);
            return;
        }
        request.toWebSocket().onSuccess(socket -> ChatSocket.open(vertx, bridge, conversation, socket));
    }

    /** Browsers let any site open a WebSocket here; only our own page may. */
    private static boolean isSameOrigin(@Nullable String origin, HttpServerRequest request) {
        return origin != null && isOurs(URI.create(origin).getAuthority(), request);
    }

    /** Another name that resolves to 127.0.0.1 is a trick (DNS rebinding). */
    private static boolean isOurs(@Nullable String authority, HttpServerRequest request) {
        int port = request.localAddress().port();
        return authority != null
                && Set.of("127.0.0.1:" + port, "localhost:" + port).contains(authority);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/chat");
    }

    @Override
    public void close() {
        await(server.close());
        bridge.close();
        await(vertx.close());
    }

    private static <T> void await(io.vertx.core.Future<T> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the chat page's server failed", e);
        }
    }
}
