package parley.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.conversation.agreement.Purchase;
import parley.conversation.decision.Proposal;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

/** Hears "only one of them" after an offer to buy as a wish to change the offer. Pure. */
final class OpenOffer {

    private static final Intent CHANGE = new Intent("order.change");
    private static final Set<String> OF_THE_OFFER = Set.of("order.change", "product.find", "product.availability");

    private static final String QUANTITY = "quantity";
    private static final Pattern ONLY_ONE =
            Pattern.compile("(?iu)\\b(?:(?:only|just) one|one only|une? seule?|(?:seulement|juste) une?)\\b");

    private OpenOffer() {}

    /** @param offer the assistant's last word, if it is an offer */
    static Understanding hear(@Nullable Proposal offer, String text, Understanding read) {
        if (offer == null || !(offer.deal() instanceof Purchase)) {
            return read;
        }
        List<Slot> slots = counted(text, read.slots());
        boolean soMany = slots.stream().anyMatch(slot -> slot.name().equals(QUANTITY));
        boolean another = read.confidence().band() == Confidence.Band.ANSWER
                && !OF_THE_OFFER.contains(read.intent().name());
        return soMany && !another ? Understanding.certain(CHANGE, slots, read.language()) : read;
    }

    /** "Only one" is a count, though "one" alone may be any small word. */
    private static List<Slot> counted(String text, List<Slot> read) {
        Matcher one = ONLY_ONE.matcher(text);
        boolean counted = read.stream().anyMatch(slot -> slot.name().equals(QUANTITY));
        if (counted || !one.find()) {
            return read;
        }
        List<Slot> slots = new ArrayList<>(read);
        slots.add(new Slot.Quantity(QUANTITY, 1, one.group()));
        return slots;
    }
}
