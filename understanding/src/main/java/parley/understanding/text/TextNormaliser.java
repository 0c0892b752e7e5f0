package parley.understanding.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a customer's text into normalised words: compatibility forms and letter case are unified, accents dropped (they
 * are the first thing a thumb leaves out), apostrophes separate, long runs of one letter shortened, long numbers reduced
 * to their shape. Signs that carry meaning ({@code ? ! % €}, emoji) are words of their own.
 */
public final class TextNormaliser {

    /** More words than this are not read: a bound on the work that one utterance can cause. */
    public static final int MOST_WORDS = 160;

    private static final int MOST_CHARACTERS = 4_000;
    private static final int LONGEST_WORD = 40;
    /** A number of so many digits names a thing; a shorter one may count ("2 sim cards"). */
    private static final int NAMING_DIGITS = 3;

    private TextNormaliser() {}

    /** @return at most {@link #MOST_WORDS} words, in order; none for a blank text */
    public static List<String> words(String text) {
        String plain = plain(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < plain.length() && words.size() < MOST_WORDS) {
            int end = wordEnd(plain, at);
            if (end > at) {
                words.add(shaped(plain.substring(at, Math.min(end, at + LONGEST_WORD))));
                at = end;
            } else {
                at = sign(plain, at, words);
            }
        }
        return words;
    }

    private static String plain(String text) {
        if (isPlainAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return withoutAccents(Normalizer.normalize(folded, Normalizer.Form.NFD));
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Only the accents of European scripts: in others the combining marks are letters. */
    private static String withoutAccents(String decomposed) {
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'œ' -> kept.append("oe");
                case 'æ' -> kept.append("ae");
                case 'ß' -> kept.append("ss");
                default -> {
                    if (c < '\u0300' || c > '\u036f') {
                        kept.append(c);
                    }
                }
            }
        }
        return kept.toString();
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point) && !isMark(point, at > from)) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isMark(int point, boolean insideWord) {
        int type = Character.getType(point);
        return insideWord && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    /** "sooooo" as "soo", "10423" as "00000". */
    private static String shaped(String word) {
        boolean number = word.chars().allMatch(Character::isDigit);
        if (number) {
            return word.length() < NAMING_DIGITS ? word : "0".repeat(word.length());
        }
        StringBuilder shaped = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean third = i > 1 && word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2);
            if (!third || !Character.isLetter(word.charAt(i))) {
                shaped.append(word.charAt(i));
            }
        }
        return shaped.toString();
    }

    private static int sign(String text, int at, List<String> words) {
        int point = text.codePointAt(at);
        int end = at + Character.charCount(point);
        if (point == '?' || point == '!' || point == '%' || speaks(Character.getType(point))) {
            words.add(text.substring(at, end));
        }
        return end;
    }

    private static boolean speaks(int type) {
        return type == Character.CURRENCY_SYMBOL || type == Character.OTHER_SYMBOL;
    }
}
