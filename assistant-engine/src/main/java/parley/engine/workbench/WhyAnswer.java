package parley.engine.workbench;

import java.time.Instant;
import java.util.List;
import parley.rulebook.why.Contest;
import parley.rulebook.why.Explanation;

/**
 * Why one utterance was answered as it was.
 *
 * @param seq of the customer's entry
 * @param said the customer's words
 * @param understanding intent, how sure, the other guesses, what the words name; one line each
 * @param version of the rulebook that was asked
 * @param answered what came of it, with the words that were shown
 * @param sameAgain asked again, the same rules with the same account decide the same
 * @param facts how many facts of each kind were looked at
 * @param contest the suggestions, best first
 * @param rules what each rule of the intent did
 */
record WhyAnswer(
        String brand,
        String conversation,
        long seq,
        Instant at,
        String said,
        List<String> understanding,
        String pack,
        String version,
        String answered,
        String words,
        boolean sameAgain,
        List<String> facts,
        Contest contest,
        Explanation rules) {}
