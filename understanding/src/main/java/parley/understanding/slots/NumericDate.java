package parley.understanding.slots;

import org.jspecify.annotations.Nullable;

/**
 * A date in figures: 2026-04-12, 12/04/2026, 12.04.26, 12/04, 04/2026. Two figures that may both be the month are read in
 * the order of the language; if that is impossible, in the other.
 *
 * @param year null if none was written
 * @param day null in 04/2026
 */
record NumericDate(
        @Nullable Integer year, int month, @Nullable Integer day) {

    private static final int CENTURY = 2000;

    static @Nullable Capture at(Sentence sentence, int at, boolean dayFirst) {
        if (!sentence.has(at) || !sentence.token(at).isNumber() || continues(sentence, at - 1, at)) {
            return null;
        }
        int parts = 1;
        while (parts < 4
                && joint(sentence, at + 2 * parts - 1) == joint(sentence, at + 1)
                && joint(sentence, at + 1) != 0) {
            parts++;
        }
        NumericDate date = switch (parts) {
            case 2 -> joint(sentence, at + 1) == '/' ? ofTwo(sentence, at, dayFirst) : null;
            case 3 -> ofThree(sentence, at, dayFirst);
            default -> null;
        };
        return date == null ? null : new Capture("date", date, 2 * parts - 1);
    }

    /** The sign between two figures without spaces, or 0. */
    private static char joint(Sentence sentence, int at) {
        if (!sentence.has(at + 1)
                || !sentence.token(at).glued()
                || !sentence.token(at + 1).glued()) {
            return 0;
        }
        Token sign = sentence.token(at);
        boolean joins = sign.isSymbol('/') || sign.isSymbol('-') || sign.isSymbol('.');
        return joins && sentence.token(at + 1).isDigits(1, 4) ? sign.folded().charAt(0) : 0;
    }

    /** Whether the figure is glued to something before it and so begins nothing. */
    private static boolean continues(Sentence sentence, int before, int at) {
        return sentence.has(before)
                && sentence.token(at).glued()
                && !sentence.token(before).isSymbol('(')
                && !sentence.token(before).isSymbol(':');
    }

    private static @Nullable NumericDate ofTwo(Sentence sentence, int at, boolean dayFirst) {
        int first = figure(sentence, at);
        int second = figure(sentence, at + 2);
        if (sentence.token(at + 2).folded().length() == 4) {
            return second > CENTURY - 100 && isMonth(first) ? new NumericDate(second, first, null) : null;
        }
        return ordered(null, first, second, dayFirst);
    }

    private static @Nullable NumericDate ofThree(Sentence sentence, int at, boolean dayFirst) {
        int first = figure(sentence, at);
        int second = figure(sentence, at + 2);
        int third = figure(sentence, at + 4);
        if (sentence.token(at).folded().length() == 4) {
            return isMonth(second) && isDay(third) ? new NumericDate(first, second, third) : null;
        }
        return switch (sentence.token(at + 4).folded().length()) {
            case 2 -> ordered(CENTURY + third, first, second, dayFirst);
            case 4 -> ordered(third, first, second, dayFirst);
            default -> null;
        };
    }

    private static @Nullable NumericDate ordered(@Nullable Integer year, int first, int second, boolean dayFirst) {
        boolean readAsDayFirst = dayFirst ? isMonth(second) : !isMonth(first);
        int day = readAsDayFirst ? first : second;
        int month = readAsDayFirst ? second : first;
        return isMonth(month) && isDay(day) ? new NumericDate(year, month, day) : null;
    }

    private static int figure(Sentence sentence, int at) {
        return Integer.parseInt(sentence.token(at).folded());
    }

    private static boolean isMonth(int figure) {
        return figure >= 1 && figure <= 12;
    }

    private static boolean isDay(int figure) {
        return figure >= 1 && figure <= 31;
    }
}
