package parley.messages;

import java.time.Instant;
import java.util.List;

/**
 * Engine to desk: what became of the utterances that were recorded within some time, each counted once. Its key on
 * {@code parley.desk.v1} is the brand. The spans of a brand neither overlap nor leave anything out; one in which nothing was
 * said is not told.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record OutcomesCounted(String brand, Instant from, Instant to, List<IntentOutcomes> intents) implements Message {

    /**
     * Utterances of one intent, by what became of them.
     *
     * @param answered the assistant replied, offered, or concluded an offer
     * @param askedBack the assistant asked for what was missing; the customer's next utterance is counted of itself
     * @param handedOver a person was asked for
     * @param withAdvisor said while a person had the floor
     */
    public record IntentOutcomes(String intent, int answered, int askedBack, int handedOver, int withAdvisor) {}
}
