package parley.engine.workbench;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.conversation.Entry;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;

/**
 * What came of an utterance, in a form in which past and present can be compared.
 *
 * @param kind {@code reply}, {@code ask}, {@code propose} or {@code hand off}
 * @param what key of the words, or reason of the hand-off
 * @param evidence numbers of the facts it rests on
 */
record Result(String kind, String what, SortedSet<String> evidence) {

    static Result of(Decision decision) {
        return switch (decision) {
            case Decision.Reply reply -> new Result("reply", reply.phrase().key(), numbers(reply.evidence()));
            case Decision.Ask ask -> new Result("ask", ask.phrase().key(), numbers(List.of()));
            case Decision.Propose propose ->
                new Result("propose", propose.proposal().content().key(), numbers(propose.evidence()));
            case Decision.Conclude conclude ->
                new Result("conclude", conclude.agreed() ? "agreed" : "declined", numbers(List.of()));
            case Decision.HandOff handOff ->
                new Result("hand off", handOff.reason().name().toLowerCase(Locale.ROOT), numbers(List.of()));
        };
    }

    /** What an entry recorded; an absent one tells that an advisor had the floor. */
    static Result of(@Nullable Entry answer) {
        return switch (answer) {
            case Entry.AssistantSaid said -> of(said.decision());
            case Entry.Concluded concluded -> of(new Decision.Conclude(concluded.proposal(), concluded.agreed()));
            case Entry.Promised promised -> of(new Decision.HandOff(promised.reason()));
            case null, default -> of(new Decision.HandOff(Decision.Reason.WITH_ADVISOR));
        };
    }

    boolean isHandOff() {
        return kind.equals("hand off");
    }

    @Override
    public String toString() {
        return kind + " " + what + (evidence.isEmpty() ? "" : " " + evidence);
    }

    private static SortedSet<String> numbers(List<Evidence> evidence) {
        return new TreeSet<>(evidence.stream().map(Evidence::number).toList());
    }
}
