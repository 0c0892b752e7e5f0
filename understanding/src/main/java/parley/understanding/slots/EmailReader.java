package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.conversation.intent.Slot;

/** Reads e-mail addresses: from each at sign outwards over what is glued to it. */
final class EmailReader {

    private static final String LOCAL_SIGNS = ".-_+";
    private static final String HOST_SIGNS = ".-";

    static List<Reading> read(Sentence sentence) {
        List<Reading> readings = new ArrayList<>();
        for (int at = 1; at + 1 < sentence.size(); at++) {
            if (sentence.isSymbol(at, '@')
                    && sentence.token(at).glued()
                    && sentence.token(at + 1).glued()) {
                addAround(sentence, at, readings);
            }
        }
        return readings;
    }

    private static void addAround(Sentence sentence, int at, List<Reading> readings) {
        int from = at;
        while (from > 0 && sentence.token(from).glued() && belongs(sentence.token(from - 1), LOCAL_SIGNS)) {
            from--;
        }
        int to = at + 1;
        boolean hasDot = false;
        while (sentence.has(to) && sentence.token(to).glued() && belongs(sentence.token(to), HOST_SIGNS)) {
            hasDot |= sentence.isSymbol(to, '.') && to > at + 1;
            to++;
        }
        while (to > at + 1 && sentence.token(to - 1).isSymbol()) {
            to--;
        }
        if (from < at && to > at + 3 && hasDot && sentence.token(to - 1).isWord()) {
            String words = sentence.words(from, to);
            Slot slot = new Slot.Text("email", words.toLowerCase(Locale.ROOT), words);
            readings.add(new Reading(slot, Reading.Kind.EMAIL, from, to, words.length()));
        }
    }

    private static boolean belongs(Token token, String signs) {
        return !token.isSymbol() || signs.contains(token.folded());
    }

    private EmailReader() {}
}
