package parley.conversation.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Chooses among candidates. In this order:
 *
 * <ol>
 *   <li>a rule that wants a person is obeyed, for safety;
 *   <li>then an offer, then an answer, then a question: what brings the customer further wins;
 *   <li>then what rests on more facts, because its rule looked at more;
 *   <li>then the rule's name and the phrase's key, alphabetically: arbitrary, but the same for ever.
 * </ol>
 */
public final class Chooser {

    /** Best candidate first. */
    public static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> precedence(candidate.decision()))
            .thenComparing(candidate -> evidenceCount(candidate.decision()), Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.rule().rule())
            .thenComparing(candidate -> key(candidate.decision()));

    private Chooser() {}

    public static Optional<Candidate> choose(Collection<Candidate> candidates) {
        return candidates.stream().min(BEST_FIRST);
    }

    private static int precedence(Decision decision) {
        return switch (decision) {
            case Decision.HandOff ignored -> 0;
            case Decision.Propose ignored -> 1;
            case Decision.Conclude ignored -> 1;
            case Decision.Reply ignored -> 2;
            case Decision.Ask ignored -> 3;
        };
    }

    private static int evidenceCount(Decision decision) {
        return switch (decision) {
            case Decision.Reply reply -> reply.evidence().size();
            case Decision.Propose propose -> propose.evidence().size();
            case Decision.Ask ask -> ask.evidence().size();
            case Decision.Conclude ignored -> 0;
            case Decision.HandOff ignored -> 0;
        };
    }

    private static String key(Decision decision) {
        return switch (decision) {
            case Decision.Reply reply -> reply.phrase().key();
            case Decision.Ask ask -> ask.phrase().key();
            case Decision.Propose propose -> propose.proposal().id();
            case Decision.Conclude conclude -> conclude.proposal().id();
            case Decision.HandOff handOff -> handOff.reason().name();
        };
    }
}
