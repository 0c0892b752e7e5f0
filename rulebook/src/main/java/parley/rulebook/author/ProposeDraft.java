package parley.rulebook.author;

import parley.conversation.Offers;
import parley.conversation.Situation;
import parley.conversation.agreement.Deal;
import parley.conversation.decision.Decision;

/** An offer being written: a rule says what is offered and on which facts it rests, the core does the rest. */
final class ProposeDraft extends Draft {

    private final Situation situation;
    private final Deal deal;

    ProposeDraft(Situation situation, Deal deal) {
        super("");
        this.situation = situation;
        this.deal = deal;
    }

    @Override
    Decision decision() {
        Decision.Propose offer = Offers.suggested(situation, deal);
        return new Decision.Propose(offer.proposal(), evidence(), offer.question());
    }
}
