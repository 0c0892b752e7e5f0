package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.conversation.intent.Slot;

/**
 * Reads the numbers of orders, invoices and contracts: by their own prefix, or by a word before them. A bare number of
 * three digits or more, of which nothing tells the kind, is a {@code number}.
 */
final class ReferenceReader {

    private static final int LEAST_DIGITS = 3;

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
        triggers.match(sentence, trigger -> behindTrigger(sentence, trigger, readings));
        for (int at = 0; at < sentence.size(); at++) {
            byPrefix(sentence, at, readings);
            bareNumber(sentence, at, readings);
        }
        return readings;
    }

    private void behindTrigger(Sentence sentence, PhraseBook.Match<String> trigger, List<Reading> readings) {
        int behind = named(sentence, trigger.meaning(), trigger.from(), trigger.to(), readings);
        while (behind > 0 && sentence.has(behind) && sentence.stands(behind, "and")) {
            behind = named(sentence, trigger.meaning(), behind + 1, behind + 1, readings);
        }
    }

    /** Reads a number whose kind is told by a word; gives the token behind it, or -1. */
    private int named(Sentence sentence, String kind, int from, int at, List<Reading> readings) {
        for (ReferenceCandidate candidate : ReferenceCandidate.at(sentence, at)) {
            @Nullable ReferenceShape told = shapeOf(candidate);
            @Nullable String value = told == null ? completed(kind, candidate) : told.canonical(candidate.digits());
            if (value != null) {
                int behind = at + candidate.tokens();
                readings.add(reading(sentence, told == null ? kind : told.kind(), value, from, behind));
                return behind;
            }
        }
        return -1;
    }

    private void byPrefix(Sentence sentence, int at, List<Reading> readings) {
        if (isInside(sentence, at)) {
            return;
        }
        for (ReferenceCandidate candidate : ReferenceCandidate.at(sentence, at)) {
            @Nullable ReferenceShape shape = shapeOf(candidate);
            @Nullable String value = shape == null ? null : shape.canonical(candidate.digits());
            if (shape != null && value != null && !isJustAWord(candidate, shape)) {
                readings.add(reading(sentence, shape.kind(), value, at, at + candidate.tokens()));
                return;
            }
        }
    }

    /** "a 20871": one letter apart from the digits is a word, unless the groups of digits speak for themselves. */
    private static boolean isJustAWord(ReferenceCandidate candidate, ReferenceShape shape) {
        return candidate.spaced()
                && shape.prefix().length() == 1
                && shape.groups().size() == 1;
    }

    private static boolean isInside(Sentence sentence, int at) {
        return at > 0
                && sentence.token(at).glued()
                && !"(:#,;\"".contains(sentence.token(at - 1).folded());
    }

    private static void bareNumber(Sentence sentence, int at, List<Reading> readings) {
        if (!Digits.standAlone(sentence, at, ReferenceCandidate.MOST_DIGITS) || isMeasured(sentence, at + 1)) {
            return;
        }
        String digits = sentence.token(at).folded();
        if (digits.length() >= LEAST_DIGITS || sentence.size() == 1) {
            String words = sentence.words(at, at + 1);
            Slot slot = new Slot.Text("number", digits, words);
            readings.add(new Reading(slot, Reading.Kind.NUMBER, at, at + 1, words.length()));
        }
    }

    private static boolean isMeasured(Sentence sentence, int at) {
        return sentence.has(at) && (sentence.stands(at, "measure") || sentence.stands(at, "unit"));
    }

    private @Nullable ReferenceShape shapeOf(ReferenceCandidate candidate) {
        Optional<ReferenceShape> shape = shapes.stream()
                .filter(known -> known.hasPrefix() && known.prefix().equals(candidate.prefix()))
                .filter(known -> known.canonical(candidate.digits()) != null)
                .findFirst();
        return shape.orElse(null);
    }

    /** Digits behind a word that names their kind: as they stand if the brand writes them so, else in the only shape that fits. */
    private @Nullable String completed(String kind, ReferenceCandidate candidate) {
        if (!candidate.prefix().isEmpty()) {
            return null;
        }
        List<String> fitting = shapes.stream()
                .filter(shape -> shape.kind().equals(kind))
                .map(shape -> shape.canonical(candidate.digits()))
                .filter(Objects::nonNull)
                .sorted((a, b) -> Boolean.compare(Character.isLetter(a.charAt(0)), Character.isLetter(b.charAt(0))))
                .toList();
        boolean bare =
                !fitting.isEmpty() && Character.isDigit(fitting.getFirst().charAt(0));
        if (bare || fitting.size() == 1) {
            return fitting.getFirst();
        }
        String digits = candidate.digits().getFirst();
        return candidate.digits().size() == 1 && digits.length() >= LEAST_DIGITS ? digits : null;
    }

    private static Reading reading(Sentence sentence, String kind, String value, int from, int to) {
        String words = sentence.words(from, to);
        return new Reading(new Slot.Text(kind, value, words), Reading.Kind.REFERENCE, from, to, words.length());
    }
}
