package parley.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Money;
import parley.conversation.agreement.Wanted;
import parley.conversation.agreement.Wanted.Refusal;
import parley.conversation.decision.Proposal;

/**
 * An offer that an advisor makes: frozen, versioned and open for as long as the assistant's. Nothing that an advisor does is a yes to it;
 * that is the customer's alone. Pure.
 */
public sealed interface AdvisorOffer {

    /** It is made. */
    record Made(Entry.AdvisorOffered entry) implements AdvisorOffer {}

    /**
     * It is not; the customer hears nothing of it.
     *
     * @param now the amount as it is now, if that is what is otherwise
     */
    record Refused(Refusal why, @Nullable Money now) implements AdvisorOffer {}

    /**
     * Makes it, or says why not.
     *
     * @param facts what the wanted rests on
     * @param cause id of the desk's message
     */
    static AdvisorOffer of(
            DeskAct.Propose act, Conversation conversation, AccountFacts facts, Instant now, String cause) {
        boolean hasFloor = conversation.floor() instanceof Floor.Held held
                && held.handoffId().equals(act.handoffId())
                && held.advisor().equals(act.advisor());
        if (!hasFloor) {
            return new Refused(Refusal.NO_FLOOR, null);
        }
        return switch (act.wanted().deal(facts, today(conversation, now))) {
            case Wanted.Result.Refused refused -> new Refused(refused.why(), refused.now());
            case Wanted.Result.Found found -> {
                Proposal proposal =
                        Offers.proposal(conversation, found.deal(), Offers.whyOf(conversation, found.deal()), now);
                Entry.Stamp stamp = new Entry.Stamp(conversation.lastSeq() + 1, now, cause);
                yield new Made(new Entry.AdvisorOffered(stamp, act.handoffId(), act.advisor(), proposal));
            }
        };
    }

    private static LocalDate today(Conversation conversation, Instant now) {
        Customer customer = conversation.customer();
        return now.atZone(customer == null ? ZoneOffset.UTC : customer.zone()).toLocalDate();
    }
}
