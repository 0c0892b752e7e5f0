package parley.rulebook.author;

import parley.conversation.AgreementWords;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Decision;

/** An agreement told again: its own words, its own particulars, and the facts that say what became of it. */
final class RecallDraft extends Draft {

    private final Agreement agreement;

    RecallDraft(Agreement agreement) {
        super("");
        this.agreement = agreement;
    }

    @Override
    Decision decision() {
        return new Decision.Reply(
                AgreementWords.recalled(agreement),
                agreement.evidence(),
                null,
                agreement.proposal().card(),
                quickReplies());
    }
}
