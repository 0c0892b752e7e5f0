package parley.understanding.slots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of one language by what they may stand for. */
final class Lexicon {

    private record Entry(List<String> words, Sense sense) {}

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Set<String> wordClasses;
    private final Set<String> functionWords;
    private final Set<String> needContext;
    private final Typos typos;

    Lexicon(LexiconFile file) {
        this.wordClasses = file.wordClasses();
        this.functionWords = file.functionWords();
        this.needContext = file.needContext();
        file.words().forEach(word -> {
            List<String> words = words(word.text());
            byFirstWord
                    .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Entry(words, new Sense(word.wordClass(), word.value(), words.size())));
        });
        // the longest words first, so that "a dozen" is not "a"
        byFirstWord
                .values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> entry.words().size())
                                .reversed()));
        this.typos = new Typos(tolerated(file));
    }

    private Set<String> tolerated(LexiconFile file) {
        Set<String> words = new TreeSet<>();
        for (LexiconFile.Word word : file.words()) {
            List<String> parts = words(word.text());
            if (file.typoClasses().contains(word.wordClass())
                    && parts.size() == 1
                    && !needContext.contains(parts.getFirst())) {
                words.add(parts.getFirst());
            }
        }
        return words;
    }

    boolean knowsClass(String wordClass) {
        return wordClasses.contains(wordClass);
    }

    Set<String> classes() {
        return wordClasses;
    }

    boolean isFunctionWord(String folded) {
        return functionWords.contains(folded);
    }

    /** Whether the word alone proves nothing: "may", "march", "sat". */
    boolean needsContext(String folded) {
        return needContext.contains(folded);
    }

    /** What the tokens from {@code at} may stand for; a word with one typing error is read as the right one. */
    List<Sense> senses(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.isNumber()) {
            return List.of();
        }
        List<Entry> entries = byFirstWord.get(token.folded());
        if (entries == null && token.isWord() && !functionWords.contains(token.folded())) {
            entries = typos.correct(token.folded()).map(byFirstWord::get).orElse(null);
        }
        if (entries == null) {
            return List.of();
        }
        List<Sense> senses = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (stands(entry.words(), tokens, at)) {
                senses.add(entry.sense());
            }
        }
        return senses;
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!tokens.get(at + i).folded().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    static List<String> words(String text) {
        return Tokeniser.tokens(text).stream().map(Token::folded).toList();
    }
}
