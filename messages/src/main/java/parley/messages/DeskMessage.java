package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What engine and handoff service tell each other on {@code parley.desk.v1}; the key is the conversation id. */
public sealed interface DeskMessage extends Message {

    String handoffId();

    String brand();

    String conversationId();

    /**
     * Engine to desk: a person is needed, with everything a person needs.
     *
     * @param reason lower-case reason, for example {@code unsure}
     * @param question the customer's words that nobody answered
     * @param promisedBy when the customer was told that a person answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandoffRequested(
            String handoffId,
            String brand,
            String conversationId,
            CustomerRef customer,
            String language,
            String reason,
            String question,
            UnderstandingSummary understanding,
            List<Line> transcript,
            List<FactSummary> facts,
            @Nullable Draft draft,
            Instant promisedBy,
            Instant requestedAt)
            implements DeskMessage {}

    /** Desk to engine: an advisor took it and has the floor. */
    record HandoffAccepted(String handoffId, String brand, String conversationId, AdvisorRef advisor)
            implements DeskMessage {}

    /** Desk to engine: the advisor gave the floor back, or lost it; the matter stays open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandoffReturned(
            String handoffId,
            String brand,
            String conversationId,
            AdvisorRef advisor,
            @Nullable String note) implements DeskMessage {}

    /** Desk to engine: done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandoffResolved(
            String handoffId,
            String brand,
            String conversationId,
            AdvisorRef advisor,
            @Nullable String label) implements DeskMessage {}

    /** Desk to engine: an advisor says something to the customer. */
    record AdvisorSays(String handoffId, String brand, String conversationId, AdvisorRef advisor, String text)
            implements DeskMessage {}

    /**
     * Desk to engine: an advisor offers something, for the customer to say yes to. Names an article or an order.
     *
     * @param article number of an article of the catalogue
     * @param size of the article, if it comes in sizes
     * @param pieces of the article
     * @param order number of an order of the customer, whose money is given back
     * @param amount price of all pieces, or what is given back, as the advisor saw it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdvisorProposes(
            String handoffId,
            String brand,
            String conversationId,
            AdvisorRef advisor,
            @Nullable String article,
            @Nullable String size,
            @Nullable Integer pieces,
            @Nullable String order,
            MoneyAmount amount)
            implements DeskMessage {}

    /**
     * Engine to desk: the offer was not made, and the customer heard nothing of it. {@code causationid} names it.
     *
     * @param reason lower-case reason, for example {@code amount_changed}
     * @param amount as it is now, if that is the reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalRefused(
            String handoffId,
            String brand,
            String conversationId,
            String reason,
            @Nullable MoneyAmount amount) implements DeskMessage {}

    /** Engine to desk: an entry of a conversation that a person waits for or talks in. */
    record ConversationSaid(String handoffId, String brand, String conversationId, Line line) implements DeskMessage {}

    /** Desk to engine: the promise that was given cannot be kept; whoever waits is told a new one before it breaks. */
    record HandoffPromised(String handoffId, String brand, String conversationId, Instant by) implements DeskMessage {}

    /** A person of the brand. */
    record AdvisorRef(String id, String name) {}

    /** One entry as it was shown. */
    record Line(long seq, Author author, String text, Instant time) {}

    /** What the assistant understood; labels are in the customer's language. */
    record UnderstandingSummary(
            String intent, String label, double confidence, List<GuessSummary> guesses, List<SlotSummary> slots) {}

    /** One guess at the intent. */
    record GuessSummary(String intent, String label, double probability) {}

    /** One named thing, with the customer's own words for it. */
    record SlotSummary(String name, String value, String words) {}

    /** An account fact as the brand told it. */
    record FactSummary(
            String entry, String kind, String number, Instant businessTime, Instant recordTime, JsonNode fact) {}

    /** What the assistant would have said. */
    record Draft(String text, List<EvidenceRef> evidence) {}
}
