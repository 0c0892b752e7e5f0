package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.conversation.intent.Slot;

/**
 * Reads the numbers of orders, invoices and contracts: by their own prefix, or by a word before them. A bare number of
 * three digits or more, of which nothing tells the kind, is a {@code number}.
 */
final class ReferenceReader {

    private static final int LEAST_DIGITS = 3;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_TOKENS = 9;

    /** Something that may be a reference: letters, then groups of digits. */
    private record Candidate(String prefix, List<String> digits, int tokens) {}

    private final List<ReferenceShape> shapes;
    private final PhraseBook<String> triggers;

    ReferenceReader(ContentNode slots, Elements elements, List<ReferenceShape> shapes) {
        this.shapes = shapes;
        this.triggers = new PhraseBook<>(elements);
        for (Map.Entry<String, ContentNode> kind :
                slots.required("references").fields().entrySet()) {
            for (ContentNode phrase : kind.getValue().items()) {
                Phrase.ways(phrase).forEach(way -> triggers.add(way, kind.getKey(), phrase));
            }
        }
    }

    List<Reading> read(Sentence sentence) {
        List<Reading> readings = new ArrayList<>();
        triggers.match(sentence, trigger -> afterTrigger(sentence, trigger, readings));
        for (int at = 0; at < sentence.size(); at++) {
            byPrefix(sentence, at, readings);
            bareNumber(sentence, at, readings);
        }
        return readings;
    }

    private void afterTrigger(Sentence sentence, PhraseBook.Match<String> trigger, List<Reading> readings) {
        for (Candidate candidate : candidates(sentence, trigger.to(), true)) {
            ReferenceShape told = shapeOf(candidate);
            String kind = told == null ? trigger.meaning() : told.kind();
            String value = told == null ? completed(kind, candidate) : told.canonical(candidate.digits());
            if (value != null) {
                readings.add(reading(sentence, kind, value, trigger.from(), trigger.to() + candidate.tokens()));
                return;
            }
        }
    }

    private void byPrefix(Sentence sentence, int at, List<Reading> readings) {
        for (Candidate candidate : candidates(sentence, at, false)) {
            ReferenceShape shape = shapeOf(candidate);
            if (shape != null) {
                String value = shape.canonical(candidate.digits());
                if (value != null) {
                    readings.add(reading(sentence, shape.kind(), value, at, at + candidate.tokens()));
                    return;
                }
            }
        }
    }

    private static void bareNumber(Sentence sentence, int at, List<Reading> readings) {
        boolean alone = sentence.size() == 1;
        if (!Digits.standAlone(sentence, at, MOST_DIGITS) || isMeasured(sentence, at + 1)) {
            return;
        }
        String digits = sentence.token(at).folded();
        if (digits.length() >= LEAST_DIGITS || alone) {
            String words = sentence.words(at, at + 1);
            Slot slot = new Slot.Text("number", digits, words);
            readings.add(new Reading(slot, Reading.Kind.NUMBER, at, at + 1, words.length()));
        }
    }

    private static boolean isMeasured(Sentence sentence, int at) {
        return sentence.has(at) && (sentence.stands(at, "measure") || sentence.stands(at, "unit"));
    }

    /** The longest candidate first. */
    private static List<Candidate> candidates(Sentence sentence, int at, boolean afterTrigger) {
        if (!sentence.has(at) || (!afterTrigger && startsInside(sentence, at))) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        boolean prefixed = sentence.token(at).isWord();
        String prefix = prefixed ? sentence.token(at).folded().toUpperCase(Locale.ROOT) : "";
        boolean spaceAllowed = prefix.length() > 1 || afterTrigger;
        List<String> digits = new ArrayList<>();
        int next = prefixed ? behindHyphen(sentence, at + 1, spaceAllowed) : at;
        while (next > 0
                && next - at < MOST_TOKENS
                && sentence.has(next)
                && sentence.token(next).isDigits(1, MOST_DIGITS)) {
            digits.add(sentence.token(next).folded());
            if (!isCut(sentence, next)) {
                candidates.addFirst(new Candidate(prefix, List.copyOf(digits), next + 1 - at));
            }
            next = behindHyphen(sentence, next + 1, true);
        }
        return candidates;
    }

    private static boolean startsInside(Sentence sentence, int at) {
        return sentence.token(at).glued()
                && at > 0
                && !sentence.token(at - 1).isSymbol('(')
                && !sentence.token(at - 1).isSymbol(':')
                && !sentence.token(at - 1).isSymbol('#');
    }

    /** The token behind an optional hyphen or stop, or -1 if more than what is allowed stands between. */
    private static int behindHyphen(Sentence sentence, int at, boolean spaceAllowed) {
        if (!sentence.has(at)) {
            return -1;
        }
        Token token = sentence.token(at);
        if (token.isSymbol('-') || token.isSymbol('/') || token.isSymbol('.') || token.isSymbol('_')) {
            return sentence.has(at + 1)
                            && (token.glued() || sentence.token(at + 1).glued())
                    ? at + 1
                    : -1;
        }
        return token.glued() || spaceAllowed ? at : -1;
    }

    /** Whether digits go on in a way no reference does: 10:30, 12h, 50%. */
    private static boolean isCut(Sentence sentence, int at) {
        if (!sentence.has(at + 1) || !sentence.token(at + 1).glued()) {
            return false;
        }
        Token after = sentence.token(at + 1);
        return after.isWord() || after.isSymbol('%') || after.isSymbol(':') || after.isSymbol('@');
    }

    private @Nullable ReferenceShape shapeOf(Candidate candidate) {
        Optional<ReferenceShape> shape = shapes.stream()
                .filter(known -> known.hasPrefix() && known.prefix().equals(candidate.prefix()))
                .filter(known -> known.canonical(candidate.digits()) != null)
                .findFirst();
        return shape.orElse(null);
    }

    /** Digits behind a word that names their kind: in the only shape that they fit, else as they stand. */
    private @Nullable String completed(String kind, Candidate candidate) {
        if (!candidate.prefix().isEmpty()) {
            return null;
        }
        List<String> fitting = shapes.stream()
                .filter(shape -> shape.kind().equals(kind))
                .map(shape -> shape.canonical(candidate.digits()))
                .filter(java.util.Objects::nonNull)
                .toList();
        boolean bare = shapes.stream()
                .anyMatch(s -> s.kind().equals(kind) && !s.hasPrefix() && s.canonical(candidate.digits()) != null);
        boolean single = candidate.digits().size() == 1;
        String digits = candidate.digits().getFirst();
        if (fitting.size() == 1 && !bare) {
            return fitting.getFirst();
        }
        return single && digits.length() >= LEAST_DIGITS ? digits : null;
    }

    private static Reading reading(Sentence sentence, String kind, String value, int from, int to) {
        String words = sentence.words(from, to);
        return new Reading(new Slot.Text(kind, value, words), Reading.Kind.REFERENCE, from, to, words.length());
    }
}
