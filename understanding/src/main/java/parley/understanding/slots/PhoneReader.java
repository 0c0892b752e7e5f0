package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.intent.Slot;

/**
 * Reads telephone numbers: with a plus or 00 eight to fifteen digits (ITU-T E.164), with one leading zero nine to eleven,
 * or three, three and four digits as in North America. The value keeps the digits and the plus.
 */
final class PhoneReader {

    static List<Reading> read(Sentence sentence) {
        List<Reading> readings = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Reading reading = at(sentence, at);
            if (reading != null) {
                readings.add(reading);
            }
            at = reading == null ? at + 1 : reading.to();
        }
        return readings;
    }

    private static @Nullable Reading at(Sentence sentence, int at) {
        boolean plus = sentence.isSymbol(at, '+');
        int first = plus || sentence.isSymbol(at, '(') ? at + 1 : at;
        if (!sentence.has(first) || !sentence.token(first).isNumber() || isInside(sentence, at)) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        List<Integer> groups = new ArrayList<>();
        int next = first;
        int end = first;
        while (next >= 0 && sentence.has(next) && sentence.token(next).isNumber() && digits.length() <= 15) {
            digits.append(sentence.token(next).folded());
            groups.add(sentence.token(next).folded().length());
            end = next + 1;
            next = nextGroup(sentence, end);
        }
        if (!isPhone(plus, digits.toString(), groups) || isWordAfter(sentence, end)) {
            return null;
        }
        String words = sentence.words(at, end);
        Slot slot = new Slot.Text("phone", (plus ? "+" : "") + digits, words);
        return new Reading(slot, Reading.Kind.PHONE, at, end, words.length());
    }

    private static boolean isInside(Sentence sentence, int at) {
        return at > 0 && sentence.token(at).glued() && !sentence.isSymbol(at - 1, ':') && !sentence.isSymbol(at, '+');
    }

    private static boolean isWordAfter(Sentence sentence, int end) {
        return sentence.has(end)
                && sentence.token(end).glued()
                && sentence.token(end).isWord();
    }

    /** The next group of digits behind one space or sign, or -1. */
    private static int nextGroup(Sentence sentence, int at) {
        if (!sentence.has(at)) {
            return -1;
        }
        if (sentence.token(at).isNumber()) {
            return sentence.token(at).start() <= sentence.token(at - 1).end() + 1 ? at : -1;
        }
        boolean joins = sentence.isSymbol(at, '.') || sentence.isSymbol(at, '-') || sentence.isSymbol(at, '/');
        boolean bracket = sentence.isSymbol(at, ')') || sentence.isSymbol(at, '(');
        if ((joins && sentence.token(at).glued()) || bracket) {
            int behind = at + 1;
            while (sentence.isSymbol(behind, ')') || sentence.isSymbol(behind, '-')) {
                behind++;
            }
            return sentence.has(behind) && (bracket || sentence.token(behind).glued()) ? behind : -1;
        }
        return -1;
    }

    private static boolean isPhone(boolean plus, String digits, List<Integer> groups) {
        int length = digits.length();
        if (plus) {
            return length >= 8 && length <= 15;
        }
        if (digits.startsWith("00")) {
            return length >= 10 && length <= 17;
        }
        if (digits.startsWith("0")) {
            return length >= 9 && length <= 11 && (groups.size() == 1 || groups.getFirst() <= 5);
        }
        return groups.equals(List.of(3, 3, 4));
    }

    private PhoneReader() {}
}
