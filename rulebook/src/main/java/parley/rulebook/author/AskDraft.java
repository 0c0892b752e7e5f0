package parley.rulebook.author;

import java.util.ArrayList;
import java.util.List;
import parley.conversation.Situation;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Question;
import parley.conversation.intent.Slot;

/** A question being written. */
final class AskDraft extends Draft {

    private final String missing;
    private final Situation situation;

    AskDraft(String key, String missing, Situation situation) {
        super(key);
        this.missing = missing;
        this.situation = situation;
    }

    @Override
    Decision decision() {
        return new Decision.Ask(
                phrase(),
                new Question(situation.understanding().intent(), missing, known()),
                evidence(),
                card(),
                quickReplies());
    }

    /** What was named for the missing slot was of no use, so it must not answer the question again. */
    private List<Slot> known() {
        List<Slot> known = new ArrayList<>(situation.understanding().slots());
        known.removeIf(slot -> slot.name().equals(missing)
                || slot.name().equals("number")
                || slot.name().equals(Question.WISH));
        if (missing.equals(Question.WISH)) {
            String kept = String.join("\n", situation.shelf().kept());
            known.add(new Slot.Text(Question.WISH, kept, kept));
        }
        return known;
    }
}
