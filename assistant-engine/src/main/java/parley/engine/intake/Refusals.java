package parley.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parley.engine.speech.Post;
import parley.engine.speech.Speech;
import parley.messages.Envelope;
import parley.messages.Refusal;
import parley.messages.Rejection;
import parley.messages.Topics;
import parley.outbox.OutboxMessage;

/** What a refused record causes: a rejection to its sender, if it has one, and a dead letter, always. */
public final class Refusals {

    private Refusals() {}

    /** For a record of a brand's topic. */
    public static List<OutboxMessage> of(Raw raw, String brand, Refusal refusal, Instant now) {
        List<OutboxMessage> messages = new ArrayList<>();
        if (refusal.code() != Refusal.Code.UNKNOWN_BRAND && !brand.isEmpty()) {
            messages.add(rejection(raw, brand, refusal, now));
        }
        messages.add(deadLetter(raw, refusal));
        return messages;
    }

    /** For a record that a sender can be told of, without a dead letter: it could be read and is refused for what it says. */
    public static OutboxMessage rejection(Raw raw, String brand, Refusal refusal, Instant now) {
        String key = storable(raw.key());
        String subject = refusal.subject() != null ? refusal.subject() : key.isEmpty() ? "unknown" : key;
        Envelope<Rejection> event = Envelope.of(
                UUID.nameUUIDFromBytes((raw.place() + "#rejection").getBytes(UTF_8))
                        .toString(),
                Speech.SOURCE,
                subject,
                now,
                refusal.id(),
                refusal.rejection());
        return Post.rejection(brand, key, event, raw.origin());
    }

    /** The raw bytes and why nobody could act on them, for operators. */
    public static OutboxMessage deadLetter(Raw raw, Refusal refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("reason", refusal.code().wireName());
        headers.put("pointer", refusal.pointer() == null ? "" : refusal.pointer());
        headers.put("text", refusal.text());
        headers.put("topic", raw.topic());
        headers.put("partition", Integer.toString(raw.partition()));
        headers.put("offset", Long.toString(raw.offset()));
        byte[] value = raw.value();
        return new OutboxMessage(
                raw.origin(), Topics.DEAD_LETTERS, storable(raw.key()), headers, value == null ? new byte[0] : value);
    }

    /** PostgreSQL's text holds no NUL. */
    private static String storable(String key) {
        return key.replace("\0", "");
    }
}
