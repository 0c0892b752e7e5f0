package parley.conversation.decision;

import java.time.Instant;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Answer;
import parley.conversation.account.FactKind;

/**
 * A fact that an answer rests on.
 *
 * @param entry id of the recorded fact
 * @param number the number customer and brand call it by
 */
public record Evidence(String entry, FactKind kind, String number, Instant businessTime, Instant recordTime) {

    /** The fact that an earlier answer rested on. */
    public static Evidence of(Answer.Basis basis) {
        return new Evidence(basis.entry(), basis.kind(), basis.number(), basis.happened(), basis.recorded());
    }

    public static Evidence of(AccountFact fact) {
        return new Evidence(
                fact.origin().entry(),
                fact.kind(),
                fact.number(),
                fact.origin().businessTime(),
                fact.origin().recordTime());
    }
}
