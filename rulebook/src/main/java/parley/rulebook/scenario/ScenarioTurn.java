package parley.rulebook.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.conversation.decision.Decision;

/**
 * One turn of a scenario: what the customer says or is understood to say, and what must come of it. Exactly one of {@code
 * reply}, {@code ask} and {@code handOff} is expected.
 *
 * @param says the customer's words; needed when no intent is given
 * @param intent the understanding given instead of found
 * @param slots by name: a number, or a period as {@code 2026-02-01..2026-02-28}
 * @param reply key of the expected answer
 * @param ask key of the expected question
 * @param handOff reason of the expected hand-off
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
        return ask != null ? "ask " + ask : "handOff " + handOff;
    }

    boolean namesOneOutcome() {
        int outcomes = (reply == null ? 0 : 1) + (ask == null ? 0 : 1) + (handOff == null ? 0 : 1);
        return outcomes == 1 && (says != null || intent != null);
    }
}
