package parley.handoff.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.messages.Json;

/**
 * A move as the audit log keeps it; without the customer's and the advisor's words.
 *
 * @param actor user id, or {@code engine}, {@code desk} or {@code customer}
 * @param detail JSON object
 */
public record AuditEntry(String action, String actor, String detail) {

    private static final String ENGINE = "engine";
    private static final String DESK = "desk";
    private static final String CUSTOMER = "customer";

    /** How a move is written down. */
    public static AuditEntry of(Move move) {
        return switch (move) {
            case Move.Requested ignored -> entry("requested", ENGINE);
            case Move.AskedAgain m -> entry("asked_again", ENGINE, "request", m.requestId());
            case Move.Offered m -> new AuditEntry("offered", DESK, offer(m));
            case Move.Declined m -> entry("declined", m.advisor());
            case Move.OfferLapsed m -> entry("offer_lapsed", DESK, "advisor", m.advisor());
            case Move.Claimed m -> entry("claimed", m.advisor());
            case Move.Replied m -> entry("replied", m.advisor(), "reply", m.replyId());
            case Move.Proposed m -> entry("proposed", m.advisor(), "reply", m.proposalId());
            case Move.Returned m -> entry("returned", m.advisor(), "note", m.note());
            case Move.LeaseExpired m -> entry("lease_expired", DESK, "advisor", m.advisor());
            case Move.PassedOn m ->
                entry("passed_on", m.advisor(), "to", m.to().advisor(), "skill", m.to().skill(), "note", m.note());
            case Move.PutAside m ->
                entry("put_aside", m.advisor(), "until", m.wakeAt().toString());
            case Move.Woken m -> entry("woken", DESK, "advisor", m.advisor());
            case Move.Closed m -> entry("closed", m.advisor(), "label", m.label());
        };
    }

    /** The customer had to do with this advisor a short time ago. */
    public static AuditEntry cameBack(String advisor) {
        return entry("came_back", DESK, "advisor", advisor);
    }

    /** The customer said how the help was, 1 to 5. */
    public static AuditEntry rated(int rating) {
        return entry("rated", CUSTOMER, "rating", Integer.toString(rating));
    }

    /** Whoever waits was told another time. */
    public static AuditEntry promised(Instant by) {
        return entry("promised", DESK, "by", by.toString());
    }

    /** A deadline comes near. */
    public static AuditEntry warned(String kind, Instant due) {
        return entry("warned", DESK, "deadline", kind, "due", due.toString());
    }

    /** A deadline was missed. */
    public static AuditEntry escalated(String kind, Instant due) {
        return entry("escalated", DESK, "deadline", kind, "due", due.toString());
    }

    private static String offer(Move.Offered offered) {
        ObjectNode detail = Json.MAPPER.createObjectNode();
        detail.put("advisor", offered.advisor()).put("until", offered.until().toString());
        return detail.putRawValue("why", new RawValue(offered.why())).toString();
    }

    /** An advisor left a note, which is no move. */
    static AuditEntry noted(String author, String noteId) {
        return entry("noted", author, "note_id", noteId);
    }

    private static AuditEntry entry(String action, String actor, @Nullable String... namesAndValues) {
        ObjectNode detail = Json.MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                detail.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return new AuditEntry(action, actor, detail.toString());
    }
}
