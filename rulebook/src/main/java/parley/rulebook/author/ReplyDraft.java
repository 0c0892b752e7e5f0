package parley.rulebook.author;

import parley.conversation.decision.Decision;

/** An answer being written. */
final class ReplyDraft extends Draft {

    ReplyDraft(String key) {
        super(key);
    }

    @Override
    Decision decision() {
        return new Decision.Reply(phrase(), evidence(), day(), card(), quickReplies());
    }
}
