package parley.understanding.slots;

/** Whether a run of digits is a number of its own, or a piece of 12,50, 10:30, S24 or F-2026-031. */
final class Digits {

    private static final String JOINTS = ".,:/#_@%";

    /** The sign of multiplication: "3x", "x3". */
    private static final String TIMES = "times";

    /** @param longest number of digits at most */
    static boolean standAlone(Sentence sentence, int at, int longest) {
        return sentence.has(at)
                && sentence.token(at).isDigits(1, longest)
                && !joinedBefore(sentence, at)
                && !joinedAfter(sentence, at);
    }

    private static boolean joinedBefore(Sentence sentence, int at) {
        if (at == 0 || !sentence.token(at).glued()) {
            return false;
        }
        Token before = sentence.token(at - 1);
        boolean afterNumber =
                at >= 2 && before.glued() && sentence.token(at - 2).isNumber();
        boolean times =
                sentence.stands(at - 1, TIMES) && sentence.token(at).folded().length() <= 2;
        return (before.isWord() && !times) || before.isSymbol('#') || (afterNumber && isJoint(before));
    }

    private static boolean joinedAfter(Sentence sentence, int at) {
        if (!sentence.has(at + 1) || !sentence.token(at + 1).glued()) {
            return false;
        }
        Token after = sentence.token(at + 1);
        if (after.isWord()) {
            return !sentence.stands(at + 1, "month") && !sentence.stands(at + 1, TIMES);
        }
        boolean beforeNumber = sentence.has(at + 2)
                && sentence.token(at + 2).glued()
                && sentence.token(at + 2).isNumber();
        return after.isSymbol('%') || (beforeNumber && isJoint(after));
    }

    private static boolean isJoint(Token token) {
        return token.isSymbol() && JOINTS.contains(token.folded());
    }

    private Digits() {}
}
