package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine sends to frontends on {@code parley.<brand>.out.v1}. */
public sealed interface Outbound extends Message {

    /** What stands in the conversation for people to read. */
    sealed interface Shown extends Outbound {

        Author author();

        /** The words, for whoever cannot render the parts. */
        String fallbackText();
    }

    /** The customer's own message is entry {@code seq}; its text again, for the customer's other devices. */
    record SystemAccepted(String id, long seq, Author author, String fallbackText) implements Shown {}

    /** Ends a sync. */
    record SystemSynced(long upTo, long lastSeq) implements Outbound {}

    /** Something to read. */
    record ChatMessage(Author author, String fallbackText, List<Part> parts) implements Shown {}

    /** Something to read that rests on account facts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            Author author,
            String fallbackText,
            List<Part> parts,
            List<EvidenceRef> evidence,
            @Nullable LocalDate asOf,
            List<RuleUsed> rules)
            implements Shown {}

    /** An offer that waits for the customer's yes; the total is absent if a yes charges nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderProposal(
            Author author,
            String fallbackText,
            List<Part> parts,
            String proposalId,
            int version,
            @Nullable MoneyAmount total,
            Instant expiresAt)
            implements Shown {}

    /** Where an agreement stands: agreed, declined, unknown, failed, done. */
    record OrderStatus(
            Author author, String fallbackText, List<Part> parts, String proposalId, int version, String status)
            implements Shown {}

    /** What was agreed is paid. */
    record PaymentReceipt(
            Author author,
            String fallbackText,
            List<Part> parts,
            String proposalId,
            int version,
            MoneyAmount total,
            List<EvidenceRef> evidence)
            implements Shown {}

    /** A person will answer by then. */
    record Promise(Author author, String fallbackText, Instant by, String handoffId) implements Shown {}

    /** An advisor has the floor. */
    record HandoffJoined(Author author, String fallbackText, String handoffId) implements Shown {}

    /**
     * The assistant has the floor again.
     *
     * @param parts after a person's help, the question how it was; empty otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record HandoffLeft(
            Author author,
            String fallbackText,
            String handoffId,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean resolved,
            @Nullable List<Part> parts)
            implements Shown {}
}
