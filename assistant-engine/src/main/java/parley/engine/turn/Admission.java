package parley.engine.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Utterance;
import parley.engine.intake.CustomerRecord.Spoken;
import parley.engine.journal.Journal;
import parley.engine.journal.UtteranceKey;
import parley.messages.Refusal;
import parley.messages.Refusal.Code;

/**
 * Which of the utterances of a poll take a turn: not those that had their outcome already, not those that say something else
 * under an id that was used, not those of somebody else's conversation.
 */
final class Admission {

    private final List<Spoken> admitted = new ArrayList<>();
    private final Map<Spoken, Refusal> refused = new LinkedHashMap<>();
    private final Map<UtteranceKey, String> known;
    private final Map<ConversationId, String> speakers = new HashMap<>();

    private Admission(Map<UtteranceKey, String> known) {
        this.known = new HashMap<>(known);
    }

    /** @param journal in which the conversations of all of them are open, so that nobody else admits them now */
    static Admission of(List<Spoken> spoken, Journal journal) {
        List<UtteranceKey> keys =
                spoken.stream().map(said -> UtteranceKey.of(said.utterance())).toList();
        Admission admission = new Admission(journal.handled(keys));
        spoken.forEach(said -> admission.consider(said, journal));
        return admission;
    }

    private void consider(Spoken said, Journal journal) {
        String hash = known.putIfAbsent(UtteranceKey.of(said.utterance()), said.hash());
        if (hash != null && !hash.equals(said.hash())) {
            refuse(said, Code.DUPLICATE_ID_CONFLICT, "/id", "this id was used for another content");
        } else if (hash == null && !isSpeaker(said.utterance(), journal)) {
            refuse(said, Code.CUSTOMER_MISMATCH, "/data/customer/id", "the conversation is with another customer");
        } else if (hash == null) {
            admitted.add(said);
        }
    }

    private boolean isSpeaker(Utterance utterance, Journal journal) {
        Customer bound = journal.open(utterance).customer();
        String holder = speakers.computeIfAbsent(
                utterance.conversation(),
                ignored -> bound == null ? utterance.customer().id() : bound.id());
        return holder.equals(utterance.customer().id());
    }

    private void refuse(Spoken said, Code code, String pointer, String text) {
        refused.put(
                said,
                new Refusal(
                        code,
                        pointer,
                        text,
                        said.utterance().id(),
                        said.utterance().conversation().id()));
    }

    /** Those that take a turn, in order. */
    List<Spoken> admitted() {
        return admitted;
    }

    /** Those that are refused, and why. */
    Map<Spoken, Refusal> refused() {
        return refused;
    }
}
