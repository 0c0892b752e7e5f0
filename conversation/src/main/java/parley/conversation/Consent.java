package parley.conversation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.conversation.agreement.Assent;
import parley.conversation.agreement.Deal;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Proposal;

/**
 * What the customer's yes or no does. A yes binds to the one open offer that was the assistant's last word, if the speaker
 * is the holder of the conversation, the offer has not expired and it can still be had as it was shown. Otherwise nothing
 * is agreed, and the customer is shown what there is to agree to. Pure.
 */
final class Consent {

    private Consent() {}

    /** @return empty if the words answer no offer */
    static Optional<Decision> said(Situation situation, String words) {
        Conversation conversation = situation.conversation();
        boolean asked = conversation.question() != null && conversation.proposal() == null;
        return switch (Assent.of(words)) {
            case YES -> asked ? Optional.empty() : Optional.of(yes(situation));
            case NO -> asked ? Optional.empty() : Optional.of(no(situation));
            case NEITHER -> Optional.empty();
        };
    }

    /**
     * The assistant is silent while an advisor talks, but for the one thing that only the customer may say: yes or no to the
     * advisor's offer, as plain words if it was the last word, or by the button of an offer that is open.
     */
    static Optional<Decision> whileAnAdvisorTalks(Situation situation) {
        Conversation conversation = situation.conversation();
        Proposal offer = conversation.offer();
        if (offer == null) {
            return Optional.empty();
        }
        boolean isLastWord = conversation.proposal() != null;
        return switch (situation.utterance().act()) {
            case Utterance.Act.Text text when isLastWord -> said(situation, text.text());
            case Utterance.Act.Choice choice when isLastWord -> said(situation, choice.payload());
            case Utterance.Act.Confirm confirm
            when confirm.proposalId().equals(offer.id()) -> Optional.of(confirmed(situation, confirm));
            case Utterance.Act ignored -> Optional.empty();
        };
    }

    /** An explicit yes to one version of one offer; to another version than the last it is no yes. */
    static Decision confirmed(Situation situation, Utterance.Act.Confirm confirm) {
        Conversation conversation = situation.conversation();
        Proposal offer = conversation.offer();
        if (offer == null || !offer.id().equals(confirm.proposalId())) {
            return withoutOffer(situation, confirm.proposalId());
        }
        return offer.version() == confirm.version() ? yes(situation) : Offers.again(situation, offer, Offers.Why.AGAIN);
    }

    private static Decision yes(Situation situation) {
        Conversation conversation = situation.conversation();
        Proposal offer = conversation.offer();
        if (!conversation.isOf(situation.utterance().customer())) {
            return Decision.Reply.plain("proposal.not_yours");
        }
        if (offer == null) {
            return withoutOffer(situation, null);
        }
        if (!offer.isOpenAt(situation.now())) {
            return Offers.again(situation, offer, Offers.Why.EXPIRED);
        }
        return offer.equals(conversation.proposal())
                ? agree(situation, offer)
                : Offers.again(situation, offer, Offers.Why.AGAIN);
    }

    private static Decision agree(Situation situation, Proposal offer) {
        return switch (offer.deal().standing(situation.facts(), situation.today())) {
            case Deal.Standing.Same ignored -> new Decision.Conclude(offer, true);
            case Deal.Standing.Changed changed -> Offers.propose(situation, changed.deal(), Offers.Why.CHANGED);
            case Deal.Standing.Gone ignored -> Offers.gone();
        };
    }

    /** A word said twice is a word said once; long after, it means nothing any more. */
    private static Decision withoutOffer(Situation situation, @Nullable String id) {
        Agreement agreed = situation.conversation().agreed();
        boolean again = agreed != null
                && (id == null
                        ? situation.now().isBefore(agreed.at().plus(Offers.VALIDITY))
                        : agreed.proposal().id().equals(id));
        return Decision.Reply.plain(again ? "proposal.already" : "proposal.none");
    }

    private static Decision no(Situation situation) {
        Proposal offer = situation.conversation().offer();
        return offer == null ? Decision.Reply.plain("courtesy.all_right") : new Decision.Conclude(offer, false);
    }
}
