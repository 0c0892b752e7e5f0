package parley.engine.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.conversation.ConversationId;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.Topics;
import parley.outbox.OutboxMessage;

/** Addresses events: topic, key, mirrored headers. */
public final class Post {

    private Post() {}

    /**
     * To the frontends of a conversation.
     *
     * @param bytes the event as JSON
     */
    public static OutboxMessage out(ConversationId conversation, Envelope<?> event, byte[] bytes, String origin) {
        return new OutboxMessage(
                origin, Topics.out(conversation.brand()), conversation.id(), headers(event.id(), event.type()), bytes);
    }

    /** To the frontends of a conversation. */
    public static OutboxMessage out(ConversationId conversation, Envelope<?> event, String origin) {
        return message(origin, Topics.out(conversation.brand()), conversation.id(), event);
    }

    /** An event again, as it was stored. */
    public static OutboxMessage again(ConversationId conversation, String id, String event, String origin) {
        return new OutboxMessage(
                origin,
                Topics.out(conversation.brand()),
                conversation.id(),
                Map.of("ce_id", id),
                event.getBytes(UTF_8));
    }

    /** To the desk. */
    public static OutboxMessage desk(ConversationId conversation, Envelope<?> event, String origin) {
        return message(origin, Topics.DESK, conversation.id(), event);
    }

    /** To the desk, about a brand as a whole. */
    public static OutboxMessage desk(String brand, Envelope<?> event, String origin) {
        return message(origin, Topics.DESK, brand, event);
    }

    /** To the brand's systems. */
    public static OutboxMessage command(String brand, Envelope<?> event, String origin) {
        return message(origin, Topics.commands(brand), event.subject(), event);
    }

    /** To whoever sent what was refused. */
    public static OutboxMessage rejection(String brand, String key, Envelope<?> event, String origin) {
        return message(origin, Topics.rejections(brand), key, event);
    }

    private static OutboxMessage message(String origin, String topic, String key, Envelope<?> event) {
        return new OutboxMessage(origin, topic, key, headers(event.id(), event.type()), Json.bytes(event));
    }

    private static Map<String, String> headers(String id, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        return headers;
    }
}
