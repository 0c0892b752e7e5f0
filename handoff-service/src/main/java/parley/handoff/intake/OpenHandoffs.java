package parley.handoff.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.HandoffSql;
import parley.handoff.storage.DeskTransaction;
import parley.messages.DeskMessage;
import parley.messages.Envelope;

/** The open handoffs of the conversations that one transaction is about, locked together. */
final class OpenHandoffs {

    private final Map<Place, Handoff> open = new HashMap<>();

    private OpenHandoffs() {}

    private record Place(String brand, String conversationId) {
        static Place of(DeskMessage message) {
            return new Place(message.brand(), message.conversationId());
        }
    }

    static OpenHandoffs lock(DeskTransaction tx, List<Envelope<?>> envelopes) {
        OpenHandoffs locked = new OpenHandoffs();
        List<Place> places = envelopes.stream()
                .map(Envelope::data)
                .filter(DeskMessage.class::isInstance)
                .map(data -> Place.of((DeskMessage) data))
                .distinct()
                .toList();
        if (!places.isEmpty()) {
            String[] brands = places.stream().map(Place::brand).toArray(String[]::new);
            String[] conversations = places.stream().map(Place::conversationId).toArray(String[]::new);
            tx.sql(HandoffSql.class).lockOpen(brands, conversations).forEach(locked::put);
        }
        return locked;
    }

    private void put(Handoff handoff) {
        open.put(new Place(handoff.key().brand(), handoff.conversationId()), handoff);
    }

    Optional<Handoff> find(DeskMessage message) {
        return Optional.ofNullable(open.get(Place.of(message)));
    }

    /** After this transaction changed it. */
    void readAgain(DeskTransaction tx, HandoffKey key) {
        tx.sql(HandoffSql.class).lock(key).ifPresent(this::put);
    }
}
