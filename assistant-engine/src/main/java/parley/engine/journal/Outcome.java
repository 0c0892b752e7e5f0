package parley.engine.journal;

import java.util.Locale;
import parley.conversation.Turn;
import parley.conversation.decision.Decision;

/**
 * What became of one accepted utterance; there is exactly one.
 *
 * @param seq place of the utterance in its conversation
 * @param decision {@code reply}, {@code ask}, {@code propose}, {@code conclude} or {@code hand_off}
 * @param reason why a person is needed, or the key of the words that were said
 */
public record Outcome(
        UtteranceKey key,
        String contentHash,
        String conversationId,
        long seq,
        String decision,
        String reason,
        String intent,
        String rulebook) {

    /** @param rulebook version of the rulebook that was asked */
    static Outcome of(Turn turn, String contentHash, String rulebook) {
        return new Outcome(
                UtteranceKey.of(turn.situation().utterance()),
                contentHash,
                turn.situation().utterance().conversation().id(),
                turn.entries().getFirst().stamp().seq(),
                name(turn.decision()),
                reason(turn),
                turn.situation().intent(),
                rulebook);
    }

    private static String name(Decision decision) {
        return switch (decision) {
            case Decision.Reply ignored -> "reply";
            case Decision.Ask ignored -> "ask";
            case Decision.Propose ignored -> "propose";
            case Decision.Conclude ignored -> "conclude";
            case Decision.HandOff ignored -> "hand_off";
        };
    }

    private static String reason(Turn turn) {
        return switch (turn.decision()) {
            case Decision.HandOff handOff -> handOff.reason().name().toLowerCase(Locale.ROOT);
            case Decision.Reply reply -> reply.phrase().key();
            case Decision.Ask ask -> ask.phrase().key();
            case Decision.Propose propose -> propose.proposal().content().key();
            case Decision.Conclude conclude -> conclude.agreed() ? "agreed" : "declined";
        };
    }
}
