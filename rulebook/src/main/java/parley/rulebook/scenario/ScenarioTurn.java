package parley.rulebook.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.decision.Decision;

/**
 * One turn of a scenario: what the customer says or is understood to say, and what must come of it. Exactly one of {@code
 * reply}, {@code ask}, {@code propose}, {@code conclude} and {@code handOff} is expected.
 *
 * @param says the customer's words; needed when no intent is given
 * @param intent the understanding given instead of found
 * @param slots by name: a number, or a period as {@code 2026-02-01..2026-02-28}
 * @param reply key of the expected answer
 * @param ask key of the expected question
 * @param handOff reason of the expected hand-off
 * @param propose key of the expected offer
 * @param conclude {@code agreed} or {@code declined}
 * @param rule rule that must win
 * @param evidence numbers of the facts that the answer must rest on, in any order
 * @param buttons payloads of the quick replies, in order
 * @param words by language, words that the answer must contain
 */
record ScenarioTurn(
        @Nullable String says,
        @Nullable String intent,
        Map<String, String> slots,
        @Nullable String reply,
        @Nullable String ask,
        Decision.@Nullable Reason handOff,
        @Nullable String propose,
        @Nullable String conclude,
        @Nullable String rule,
        @Nullable List<String> evidence,
        @Nullable List<String> buttons,
        Map<String, String> words) {

    ScenarioTurn {
        slots = slots == null ? Map.of() : slots;
        words = words == null ? Map.of() : words;
    }

    /** The outcome in one line, as it stands in the file. */
    String expected() {
        if (reply != null) {
            return "reply " + reply;
        }
        if (propose != null) {
            return "propose " + propose;
        }
        if (conclude != null) {
            return "conclude " + conclude;
        }
        return ask != null ? "ask " + ask : "handOff " + handOff;
    }

    boolean namesOneOutcome() {
        long outcomes = Stream.of(reply, ask, handOff, propose, conclude)
                .filter(Objects::nonNull)
                .count();
        return outcomes == 1 && (says != null || intent != null);
    }
}
