package parley.understanding.slots;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The elements that phrases may use: every word class of the lexicon, and those whose form is the same in every
 * language.
 *
 * <ul>
 *   <li>{@code <n>}: a whole number of up to four digits, or a number word
 *   <li>{@code <day>}: 1 to 31, "3rd", "1er", "third"
 *   <li>{@code <year>}: 1990 to 2099 in four digits
 *   <li>{@code <date>}: 12/04, 12/04/2026, 12.04.26, 2026-04-12, 04/2026
 *   <li>{@code <money>}: 12, 12.50, 1 234,56; {@code <price>}: with exactly two decimals
 *   <li>{@code <period>}: days that another phrase has found
 *   <li>{@code <begin>}, {@code <end>}: take no token; the phrase begins or ends here, or next to a function word
 *   <li>{@code <first>}, {@code <last>}: take no token; the utterance begins or ends here, signs left out
 *   <li>{@code <noun>}: a word that can be counted
 *   <li>{@code <class!>}: a word of the class that needs no context
 * </ul>
 */
final class Elements {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final Lexicon lexicon;
    private final Map<String, Element> builtIn;

    Elements(Lexicon lexicon, boolean dayFirst) {
        this.lexicon = lexicon;
        this.builtIn = Map.ofEntries(
                Map.entry("n", Elements::number),
                Map.entry("day", Elements::day),
                Map.entry("year", Elements::year),
                Map.entry("date", (sentence, at) -> NumericDate.at(sentence, at, dayFirst)),
                Map.entry("money", Elements::money),
                Map.entry("price", Elements::price),
                Map.entry("period", Sentence::periodAt),
                Map.entry("begin", (sentence, at) -> edge(sentence.isBoundary(at - 1))),
                Map.entry("end", (sentence, at) -> edge(sentence.isBoundary(at))),
                Map.entry("first", (sentence, at) -> edge(sentence.isFirstWord(at))),
                Map.entry("last", (sentence, at) -> edge(sentence.isBehindLastWord(at))),
                Map.entry("noun", (sentence, at) -> sentence.isNoun(at) ? new Capture("noun", "", 1) : null));
    }

    private static @Nullable Capture edge(boolean isThere) {
        return isThere ? new Capture("edge", "", 0) : null;
    }

    Optional<Element> named(String name) {
        if (builtIn.containsKey(name)) {
            return Optional.of(builtIn.get(name));
        }
        boolean sure = name.endsWith("!");
        String wordClass = sure ? name.substring(0, name.length() - 1) : name;
        return lexicon.knowsClass(wordClass)
                ? Optional.of((sentence, at) -> word(sentence, at, wordClass, sure))
                : Optional.empty();
    }

    /** For error messages. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(builtIn.keySet());
        names.addAll(lexicon.classes());
        return names;
    }

    private static @Nullable Capture word(Sentence sentence, int at, String wordClass, boolean sure) {
        if (!sentence.has(at) || (sure && sentence.needsContext(at))) {
            return null;
        }
        for (Sense sense : sentence.senses(at)) {
            if (sense.wordClass().equals(wordClass)) {
                return new Capture(wordClass, sense.typed(), sense.tokens());
            }
        }
        return null;
    }

    private static @Nullable Capture number(Sentence sentence, int at) {
        if (Digits.standAlone(sentence, at, 4)) {
            return new Capture("n", Integer.valueOf(sentence.token(at).folded()), 1);
        }
        Capture word = word(sentence, at, "number", false);
        return word == null ? null : new Capture("n", word.value(), word.tokens());
    }

    private static @Nullable Capture day(Sentence sentence, int at) {
        Capture word = word(sentence, at, "ordinal", false);
        if (word != null) {
            return new Capture("day", word.value(), word.tokens());
        }
        if (!sentence.has(at) || !sentence.token(at).isDigits(1, 2)) {
            return null;
        }
        int day = Integer.parseInt(sentence.token(at).folded());
        if (day < 1 || day > 31) {
            return null;
        }
        boolean suffix =
                sentence.has(at + 1) && sentence.token(at + 1).glued() && sentence.stands(at + 1, "ordinal-suffix");
        if (suffix) {
            return new Capture("day", day, 2);
        }
        return Digits.standAlone(sentence, at, 2) ? new Capture("day", day, 1) : null;
    }

    private static @Nullable Capture year(Sentence sentence, int at) {
        if (!Digits.standAlone(sentence, at, 4) || sentence.token(at).folded().length() != 4) {
            return null;
        }
        int year = Integer.parseInt(sentence.token(at).folded());
        return year >= FIRST_YEAR && year <= LAST_YEAR ? new Capture("year", year, 1) : null;
    }

    private static @Nullable Capture money(Sentence sentence, int at) {
        MoneyNumber number = MoneyNumber.at(sentence, at);
        return number == null ? null : new Capture("money", number.value(), number.tokens());
    }

    private static @Nullable Capture price(Sentence sentence, int at) {
        MoneyNumber number = MoneyNumber.at(sentence, at);
        BigDecimal value = number == null ? null : number.value();
        return number != null && value != null && value.scale() == 2
                ? new Capture("money", value, number.tokens())
                : null;
    }
}
