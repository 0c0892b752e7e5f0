package parley.understanding.slots;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as money is written: 12, 12.50, 12,5, 1 234,56, 1.234,56, 1,234.56. A comma or point before exactly three
 * digits groups thousands; before one or two digits it begins the decimals.
 */
record MoneyNumber(BigDecimal value, int tokens) {

    private static final int LONGEST = 9;

    static @Nullable MoneyNumber at(Sentence sentence, int at) {
        if (!sentence.has(at) || !sentence.token(at).isDigits(1, LONGEST) || isPiece(sentence, at)) {
            return null;
        }
        StringBuilder whole = new StringBuilder(sentence.token(at).folded());
        int next = at + 1;
        while (whole.length() <= LONGEST && next > at) {
            int grouped = groupEnd(sentence, next, whole.length() <= 3 || next > at + 1);
            if (grouped == next) {
                break;
            }
            whole.append(sentence.token(grouped - 1).folded());
            next = grouped;
        }
        if (hasDecimals(sentence, next) && !goesOn(sentence, next + 2)) {
            String decimals = sentence.token(next + 1).folded();
            return new MoneyNumber(new BigDecimal(whole + "." + decimals), next + 2 - at);
        }
        return new MoneyNumber(new BigDecimal(whole.toString()), next - at);
    }

    private static boolean isPiece(Sentence sentence, int at) {
        if (at == 0 || !sentence.token(at).glued()) {
            return false;
        }
        Token before = sentence.token(at - 1);
        boolean currency = sentence.stands(at - 1, "currency");
        return !currency && (before.isWord() || ".,/:#-_@".contains(before.folded()));
    }

    /** Behind a group of three digits that begins at {@code next}, or {@code next} if there is none. */
    private static int groupEnd(Sentence sentence, int next, boolean mayGroup) {
        if (!mayGroup || !sentence.has(next)) {
            return next;
        }
        if (sentence.token(next).isDigits(3, 3) && oneSpaceBefore(sentence, next)) {
            return next + 1;
        }
        boolean mark = sentence.isSymbol(next, '.') || sentence.isSymbol(next, ',');
        return mark
                        && isGlued(sentence, next)
                        && isGlued(sentence, next + 1)
                        && sentence.token(next + 1).isDigits(3, 3)
                ? next + 2
                : next;
    }

    private static boolean hasDecimals(Sentence sentence, int next) {
        boolean mark = sentence.isSymbol(next, '.') || sentence.isSymbol(next, ',');
        return mark
                && isGlued(sentence, next)
                && isGlued(sentence, next + 1)
                && sentence.token(next + 1).isDigits(1, 2);
    }

    /** Whether more figures are glued behind, as in a version such as 2.10.3 or a date such as 12.04.2026. */
    private static boolean goesOn(Sentence sentence, int at) {
        boolean mark = sentence.isSymbol(at, '.') || sentence.isSymbol(at, '/') || sentence.isSymbol(at, '-');
        return mark
                && isGlued(sentence, at)
                && isGlued(sentence, at + 1)
                && sentence.token(at + 1).isNumber();
    }

    private static boolean oneSpaceBefore(Sentence sentence, int at) {
        return sentence.token(at).start() == sentence.token(at - 1).end() + 1;
    }

    private static boolean isGlued(Sentence sentence, int at) {
        return sentence.has(at) && sentence.token(at).glued();
    }
}
