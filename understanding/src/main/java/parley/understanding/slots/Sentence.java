package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An utterance cut into tokens, each with what it may stand for in its language. */
final class Sentence {

    private static final List<String> UNCOUNTABLE =
            List.of("unit", "month", "weekday", "currency", "measure", "number", "ordinal");

    private final String text;
    private final List<Token> tokens;
    private final List<List<Sense>> senses;
    private final Lexicon lexicon;
    private final @Nullable Capture[] periods;

    Sentence(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = Tokeniser.tokens(text);
        this.senses = new ArrayList<>(tokens.size());
        for (int at = 0; at < tokens.size(); at++) {
            senses.add(lexicon.senses(tokens, at));
        }
        this.periods = new Capture[tokens.size()];
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean has(int at) {
        return at >= 0 && at < tokens.size();
    }

    boolean isSymbol(int at, char symbol) {
        return has(at) && tokens.get(at).isSymbol(symbol);
    }

    List<Sense> senses(int at) {
        return senses.get(at);
    }

    boolean stands(int at, String wordClass) {
        for (Sense sense : senses.get(at)) {
            if (sense.wordClass().equals(wordClass)) {
                return true;
            }
        }
        return false;
    }

    boolean needsContext(int at) {
        return lexicon.needsContext(tokens.get(at).folded());
    }

    /** Keeps days that were found, so that "since …" or "end of …" can build on them; the longest at a token counts. */
    void foundPeriod(int from, int to, Days days) {
        Capture known = periods[from];
        if (known == null || known.tokens() < to - from) {
            periods[from] = new Capture("period", days, to - from);
        }
    }

    @Nullable
    Capture periodAt(int at) {
        return has(at) ? periods[at] : null;
    }

    /** Whether a phrase may end before this token: at the end, a mark, or a word that only glues others together. */
    boolean isBoundary(int at) {
        return !has(at)
                || tokens.get(at).isSymbol()
                || lexicon.isFunctionWord(tokens.get(at).folded());
    }

    boolean isFirstWord(int at) {
        return tokens.subList(0, at).stream().allMatch(Token::isSymbol);
    }

    boolean isBehindLastWord(int at) {
        return tokens.subList(at, tokens.size()).stream().allMatch(Token::isSymbol);
    }

    /** A word that can be counted: not a unit, a month, a currency, a measure, nor a word that only glues. */
    boolean isNoun(int at) {
        return has(at)
                && tokens.get(at).isWord()
                && tokens.get(at).folded().length() >= 3
                && UNCOUNTABLE.stream().noneMatch(wordClass -> stands(at, wordClass))
                && !lexicon.isFunctionWord(tokens.get(at).folded());
    }

    /** The customer's own words from one token to before another. */
    String words(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    int length(int from, int to) {
        return tokens.get(to - 1).end() - tokens.get(from).start();
    }
}
