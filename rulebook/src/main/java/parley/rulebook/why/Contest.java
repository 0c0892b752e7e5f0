package parley.rulebook.why;

import java.util.Collection;
import java.util.List;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Chooser;
import parley.conversation.decision.Decision;

/**
 * The suggestions in the order of the chooser, best first.
 *
 * @param lines rule and suggestion
 * @param because why the first is before the second; empty with fewer than two
 */
public record Contest(List<String> lines, String because) {

    public Contest {
        lines = List.copyOf(lines);
    }

    public static Contest of(Collection<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream().sorted(Chooser.BEST_FIRST).toList();
        return new Contest(
                sorted.stream()
                        .map(candidate -> candidate.rule().rule() + ": " + Said.suggestion(candidate))
                        .toList(),
                sorted.size() < 2 ? "" : because(sorted.get(0), sorted.get(1)));
    }

    private static String because(Candidate first, Candidate second) {
        String one = kind(first.decision());
        String other = kind(second.decision());
        if (!one.equals(other)) {
            return one + " goes before " + other;
        }
        int facts = evidence(first.decision()) - evidence(second.decision());
        return facts > 0
                ? "it rests on " + facts + " more of the customer's facts"
                : "nothing but its name comes first: two rules of equal standing, one should say when it stays silent";
    }

    private static String kind(Decision decision) {
        return switch (decision) {
            case Decision.HandOff ignored -> "a person";
            case Decision.Propose ignored -> "an offer";
            case Decision.Reply ignored -> "an answer";
            case Decision.Ask ignored -> "a question";
            case Decision.Conclude ignored -> "an answered offer";
        };
    }

    private static int evidence(Decision decision) {
        return decision instanceof Decision.Reply reply ? reply.evidence().size() : 0;
    }
}
