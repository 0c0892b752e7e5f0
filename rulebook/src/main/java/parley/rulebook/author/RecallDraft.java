package parley.rulebook.author;

import java.util.List;
import java.util.stream.Stream;
import parley.conversation.AgreementWords;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;

/** An agreement told again: its own words, its own particulars, and the facts that say what became of it. */
final class RecallDraft extends Draft {

    private final Agreement agreement;

    RecallDraft(Agreement agreement) {
        super("");
        this.agreement = agreement;
    }

    @Override
    Decision decision() {
        List<Evidence> together = Stream.concat(agreement.evidence().stream(), evidence().stream())
                .distinct()
                .toList();
        return new Decision.Reply(
                AgreementWords.recalled(agreement),
                together,
                null,
                card() == null ? agreement.proposal().card() : card(),
                quickReplies());
    }
}
