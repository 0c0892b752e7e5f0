package parley.local.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.messages.Json;

/** One open page: may speak and listen in one conversation only. */
final class ChatSocket {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
    private static final short NOT_ALLOWED = 1008;
    private static final short TRY_AGAIN = 1013;

    private final Vertx vertx;
    private final Bridge bridge;
    private final String conversation;
    private final ServerWebSocket socket;

    private ChatSocket(Vertx vertx, Bridge bridge, String conversation, ServerWebSocket socket) {
        this.vertx = vertx;
        this.bridge = bridge;
        this.conversation = conversation;
        this.socket = socket;
    }

    static void open(Vertx vertx, Bridge bridge, String conversation, ServerWebSocket socket) {
        ChatSocket chat = new ChatSocket(vertx, bridge, conversation, socket);
        Consumer<String> listener = chat::render;
        bridge.listen(conversation, listener);
        socket.closeHandler(closed -> bridge.leave(conversation, listener));
        socket.textMessageHandler(chat::say);
    }

    private void render(String event) {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            // A page that reads too slowly comes back and asks for what it missed.
            socket.close(TRY_AGAIN, "too slow");
        } else {
            socket.writeTextMessage(event);
        }
    }

    private void say(String event) {
        JsonNode head = head(event);
        String id = head.path("id").asText();
        if (id.isEmpty() || !head.path("subject").asText().equals(conversation)) {
            socket.close(NOT_ALLOWED, "not an event of this conversation");
            return;
        }
        vertx.executeBlocking(
                        () -> bridge.send(conversation, id, head.path("type").asText(), event))
                .onSuccess(kept -> kept.whenComplete((done, failure) -> closeOn(failure)))
                .onFailure(this::closeOn);
    }

    private static JsonNode head(String event) {
        try {
            return Json.MAPPER.readTree(event);
        } catch (JsonProcessingException unreadable) {
            return Json.MAPPER.missingNode();
        }
    }

    /** The page keeps what it said until it is accepted, and says it again when it is back. */
    private void closeOn(@org.jspecify.annotations.Nullable Throwable failure) {
        if (failure != null && !socket.isClosed()) {
            LOG.warn("Kafka did not take a chat message", failure);
            socket.close(TRY_AGAIN, "Kafka is away");
        }
    }
}
