package parley.rulebook.author;

import java.util.List;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Question;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

/** A question being written. */
final class AskDraft extends Draft {

    private final String missing;
    private final Understanding understanding;

    AskDraft(String key, String missing, Understanding understanding) {
        super(key);
        this.missing = missing;
        this.understanding = understanding;
    }

    @Override
    Decision decision() {
        return new Decision.Ask(phrase(), new Question(understanding.intent(), missing, known()), quickReplies());
    }

    /** What was named for the missing slot was of no use, so it must not answer the question again. */
    private List<Slot> known() {
        return understanding.slots().stream()
                .filter(slot -> !slot.name().equals(missing) && !slot.name().equals("number"))
                .toList();
    }
}
