package parley.understanding.slots;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts text into tokens in one pass. Spaces separate; so do apostrophes and the hyphen between two letters, which makes
 * "week-end" and "week end", "d'octobre" and "d octobre" the same to every phrase.
 */
final class Tokeniser {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A number in which letters stand that look like digits: 1O42. It begins as a number does, ends in a digit and has two. */
    private static final Pattern MISTYPED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?=[\\doOlI]*\\d[\\doOlI]*\\d)(?:\\d|[oO](?=\\d))[\\doOlI]*\\d(?![\\p{L}\\p{N}])");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokeniser(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Tokeniser(withDigits(text)).all();
    }

    /** Every place stays where it was. */
    private static String withDigits(String text) {
        return MISTYPED.matcher(text)
                .replaceAll(number -> number.group().replaceAll("[oO]", "0").replaceAll("[lI]", "1"));
    }

    private List<Token> all() {
        while (at < text.length()) {
            int start = at;
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (isLetter(codePoint)) {
                skipWhile(Tokeniser::isLetter);
                add(Token.Kind.WORD, fold(text.substring(start, at)), start);
            } else if (Character.isDigit(codePoint)) {
                skipWhile(Character::isDigit);
                add(Token.Kind.NUMBER, digits(text.substring(start, at)), start);
            } else if (!separates(codePoint, start)) {
                add(Token.Kind.SYMBOL, text.substring(start, at), start);
            }
        }
        return tokens;
    }

    private void skipWhile(java.util.function.IntPredicate belongs) {
        while (at < text.length() && belongs.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    private void add(Token.Kind kind, String folded, int start) {
        boolean glued = !tokens.isEmpty() && tokens.getLast().end() == start;
        tokens.add(new Token(kind, folded, start, at, glued));
    }

    private boolean separates(int codePoint, int start) {
        if (Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)) {
            return true;
        }
        if (codePoint == '\'' || codePoint == '\u2019' || codePoint == '`') {
            return true;
        }
        boolean hyphen = codePoint == '-' || codePoint == '\u2010' || codePoint == '\u2011';
        return hyphen
                && start > 0
                && isLetter(text.codePointBefore(start))
                && at < text.length()
                && isLetter(text.codePointAt(at));
    }

    private static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Lower case without accents, so that "aout" is "août". */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }

    private static String digits(String number) {
        StringBuilder ascii = new StringBuilder(number.length());
        number.codePoints().forEach(digit -> ascii.append((char) ('0' + Character.digit(digit, 10))));
        return ascii.toString();
    }
}
