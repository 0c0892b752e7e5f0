package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tokens that may be a reference: letters or none, then groups of digits, with hyphens, stops or single spaces between.
 *
 * @param prefix in capitals, empty if there is none
 * @param tokens how many tokens it takes
 * @param spaced whether a space stands between prefix and digits
 */
record ReferenceCandidate(String prefix, List<String> digits, int tokens, boolean spaced) {

    static final int MOST_DIGITS = 12;

    private static final int MOST_TOKENS = 9;

    /** What may begin at a token, the longest first. */
    static List<ReferenceCandidate> at(Sentence sentence, int at) {
        if (!sentence.has(at)) {
            return List.of();
        }
        boolean prefixed = sentence.token(at).isWord();
        String prefix = prefixed ? sentence.token(at).folded().toUpperCase(Locale.ROOT) : "";
        int next = prefixed ? behindHyphen(sentence, at + 1) : at;
        boolean spaced = prefixed && next == at + 1 && !sentence.token(next).glued();
        List<ReferenceCandidate> candidates = new ArrayList<>();
        List<String> digits = new ArrayList<>();
        while (next >= 0 && next - at < MOST_TOKENS && sentence.token(next).isDigits(1, MOST_DIGITS)) {
            digits.add(sentence.token(next).folded());
            if (!goesOn(sentence, next + 1)) {
                candidates.addFirst(new ReferenceCandidate(prefix, List.copyOf(digits), next + 1 - at, spaced));
            }
            next = behindHyphen(sentence, next + 1);
        }
        return candidates;
    }

    /** The token behind a hyphen or stop that may be left out, or -1 at the end. */
    private static int behindHyphen(Sentence sentence, int at) {
        if (!sentence.has(at)) {
            return -1;
        }
        Token token = sentence.token(at);
        boolean joins = token.isSymbol() && "-/._".contains(token.folded());
        if (!joins) {
            return at;
        }
        return sentence.has(at + 1) && (token.glued() || sentence.token(at + 1).glued()) ? at + 1 : -1;
    }

    /** Whether digits go on in a way that no reference does: 10:30, 12h, 50%, 3@. */
    private static boolean goesOn(Sentence sentence, int at) {
        if (!sentence.has(at) || !sentence.token(at).glued()) {
            return false;
        }
        Token after = sentence.token(at);
        boolean time = after.isSymbol(':')
                && sentence.has(at + 1)
                && sentence.token(at + 1).isNumber();
        return after.isWord() || after.isSymbol('%') || after.isSymbol('@') || time;
    }
}
