package parley.understanding;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.agreement.Purchase;
import parley.conversation.decision.Proposal;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Understanding;

/** Hears "only one of them" after an offer to buy as a wish to change the offer. Pure. */
final class OpenOffer {

    private static final Intent CHANGE = new Intent("order.change");
    private static final Set<String> OF_THE_OFFER = Set.of("order.change", "product.find", "product.availability");

    private OpenOffer() {}

    /** @param offer the assistant's last word, if it is an offer */
    static Understanding hear(@Nullable Proposal offer, Understanding read) {
        boolean soMany = offer != null
                && offer.deal() instanceof Purchase
                && read.slot("quantity").isPresent();
        boolean another = read.confidence().band() == Confidence.Band.ANSWER
                && !OF_THE_OFFER.contains(read.intent().name());
        return soMany && !another ? Understanding.certain(CHANGE, read.slots(), read.language()) : read;
    }
}
