package parley.rulebook.author;

import parley.conversation.decision.Decision;

/** A wish for a person. */
final class HandOffDraft extends Draft {

    private final Decision.Reason reason;

    HandOffDraft(Decision.Reason reason) {
        super("");
        this.reason = reason;
    }

    @Override
    Decision decision() {
        return new Decision.HandOff(reason);
    }
}
