package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a frontend sends on {@code parley.<brand>.in.v1}. */
public sealed interface CustomerInput extends Message {

    CustomerRef customer();

    /** The customer wrote something. */
    record CustomerMessage(CustomerRef customer, String text) implements CustomerInput {}

    /** The customer tapped a quick reply. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustomerChoice(
            CustomerRef customer, String payload, @Nullable String label) implements CustomerInput {}

    /** An explicit yes to one version of one proposal. */
    record CustomerConfirm(CustomerRef customer, String proposalId, int version) implements CustomerInput {}

    /** Asks for the entries after {@code afterSeq} again. */
    record CustomerSync(CustomerRef customer, long afterSeq) implements CustomerInput {}

    /** A rating, 1 to 5, best last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustomerFeedback(
            CustomerRef customer, int rating, @Nullable String comment) implements CustomerInput {}
}
