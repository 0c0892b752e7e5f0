package parley.conversation.account;

import java.time.Instant;
import java.util.List;

/**
 * Something the assistant told this customer before. It belongs to the account as everything else does: it can be asked for,
 * and it is known whether it is still right.
 *
 * @param number place of the answer in its conversation
 * @param conversation id of that conversation
 * @param text what was said
 * @param basis the facts it rested on
 * @param rule the rule that suggested it; empty if the core itself decided
 */
public record Answer(
        String number,
        String conversation,
        Instant saidAt,
        String text,
        List<Basis> basis,
        String rule,
        Standing standing,
        Origin origin)
        implements AccountFact {

    /** Whether what it rested on still holds for the moment it was said. */
    public enum Standing {
        RIGHT,
        /** A fact it rested on was corrected afterwards, or another one had happened that was not known yet. */
        CORRECTED
    }

    /**
     * A fact that an answer rested on.
     *
     * @param entry id of the recorded fact
     * @param happened business time
     * @param recorded when we learnt of it
     */
    public record Basis(String entry, FactKind kind, String number, Instant happened, Instant recorded) {}

    public Answer {
        basis = List.copyOf(basis);
    }
}
