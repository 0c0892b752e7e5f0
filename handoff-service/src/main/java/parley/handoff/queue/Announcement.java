package parley.handoff.queue;

import java.time.Instant;
import java.util.Optional;
import parley.messages.DeskMessage;
import parley.messages.DeskMessage.AdvisorRef;
import parley.messages.Envelope;

/** What the engine is told about a move. */
final class Announcement {

    static final String SOURCE = "handoff-service";

    private Announcement() {}

    /**
     * @param after the handoff after the move
     * @param name of the advisor, as the customer sees it
     */
    static Optional<Envelope<? extends DeskMessage>> of(Handoff after, Move move, String name, Instant now) {
        return message(after, move, name)
                .map(message -> Envelope.of(id(after, move), SOURCE, after.conversationId(), now, null, message));
    }

    private static Optional<DeskMessage> message(Handoff after, Move move, String name) {
        String request = after.requestId();
        String brand = after.key().brand();
        String conversation = after.conversationId();
        return switch (move) {
            case Move.Requested ignored -> Optional.empty();
            case Move.Woken ignored -> Optional.empty();
            case Move.Offered ignored -> Optional.empty();
            case Move.Declined ignored -> Optional.empty();
            case Move.OfferLapsed ignored -> Optional.empty();
            case Move.AskedAgain m ->
                Optional.ofNullable(m.advisor())
                        .map(holder -> new DeskMessage.HandoffAccepted(
                                request, brand, conversation, new AdvisorRef(holder, name)));
            case Move.Claimed m ->
                Optional.of(new DeskMessage.HandoffAccepted(
                        request, brand, conversation, new AdvisorRef(m.advisor(), name)));
            case Move.Replied m ->
                Optional.of(new DeskMessage.AdvisorSays(
                        request, brand, conversation, new AdvisorRef(m.advisor(), name), m.text()));
            case Move.Proposed m -> Optional.of(proposes(after, m, new AdvisorRef(m.advisor(), name)));
            case Move.Returned m ->
                Optional.of(new DeskMessage.HandoffReturned(
                        request, brand, conversation, new AdvisorRef(m.advisor(), name), m.note()));
            case Move.LeaseExpired m -> returned(after, m.advisor(), name);
            case Move.PassedOn m -> returned(after, m.advisor(), name);
            case Move.PutAside m -> returned(after, m.advisor(), name);
            case Move.Closed m ->
                Optional.of(new DeskMessage.HandoffResolved(
                        request, brand, conversation, new AdvisorRef(m.advisor(), name), m.label()));
        };
    }

    private static DeskMessage proposes(Handoff after, Move.Proposed move, AdvisorRef advisor) {
        Wish wish = move.wish();
        return new DeskMessage.AdvisorProposes(
                after.requestId(),
                after.key().brand(),
                after.conversationId(),
                advisor,
                wish.article(),
                wish.size(),
                wish.pieces(),
                wish.order(),
                wish.amount());
    }

    /** Whoever comes next, this advisor no longer talks. */
    private static Optional<DeskMessage> returned(Handoff after, String advisor, String name) {
        return Optional.of(new DeskMessage.HandoffReturned(
                after.requestId(), after.key().brand(), after.conversationId(), new AdvisorRef(advisor, name), null));
    }

    /** What is said keeps the id of the browser; any other move is named by the stored change that it is. */
    private static String id(Handoff after, Move move) {
        return switch (move) {
            case Move.Replied replied -> replied.replyId();
            case Move.Proposed proposed -> proposed.proposalId();
            default -> "desk-" + after.key().id() + "-" + (after.version() + 1);
        };
    }
}
