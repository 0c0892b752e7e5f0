package parley.engine.journal;

import parley.conversation.Utterance;

/** The idempotency key of an utterance. */
public record UtteranceKey(String brand, String source, String id) {

    public static UtteranceKey of(Utterance utterance) {
        return new UtteranceKey(utterance.conversation().brand(), utterance.source(), utterance.id());
    }
}
