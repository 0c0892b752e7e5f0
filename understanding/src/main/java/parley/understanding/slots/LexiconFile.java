package parley.understanding.slots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vocabulary part of {@code <language>/lexicon/slots.yaml} and the function words beside it.
 *
 * @param words every word with its class and value
 * @param typoClasses classes whose words are recognised with one typing error
 * @param needContext folded words that prove nothing when they stand alone
 */
record LexiconFile(
        List<Word> words,
        Set<String> wordClasses,
        Set<String> typoClasses,
        Set<String> needContext,
        Set<String> functionWords) {

    record Word(String text, String wordClass, String value) {}

    static LexiconFile read(ContentNode slots, Path functionWords) {
        List<Word> words = new ArrayList<>();
        Map<String, ContentNode> classes = slots.required("words").fields();
        classes.forEach((wordClass, node) -> words.addAll(wordsOf(wordClass, node)));
        return new LexiconFile(
                words,
                Set.copyOf(classes.keySet()),
                typoClasses(slots.required("typos"), classes.keySet()),
                folded(slots.required("needs-context")),
                readFunctionWords(functionWords));
    }

    /** A class is a list of words, or lists of words by value. */
    private static List<Word> wordsOf(String wordClass, ContentNode node) {
        List<Word> words = new ArrayList<>();
        if (node.isList()) {
            node.items().forEach(item -> words.add(new Word(text(item), wordClass, "")));
            return words;
        }
        node.fields().forEach((value, list) -> {
            WordClasses.check(wordClass, value, list);
            list.items().forEach(item -> words.add(new Word(text(item), wordClass, value)));
        });
        return words;
    }

    private static String text(ContentNode item) {
        if (Tokeniser.tokens(item.text()).isEmpty()) {
            throw item.error("a word without letters, digits or signs can never be met");
        }
        return item.text();
    }

    private static Set<String> typoClasses(ContentNode node, Set<String> known) {
        Set<String> classes = new HashSet<>();
        for (ContentNode item : node.items()) {
            if (!known.contains(item.text())) {
                throw item.error("'" + item.text() + "' is no class under 'words:'; known: " + known);
            }
            classes.add(item.text());
        }
        return classes;
    }

    private static Set<String> folded(ContentNode list) {
        Set<String> words = new HashSet<>();
        list.items().forEach(item -> words.addAll(Lexicon.words(item.text())));
        return words;
    }

    private static Set<String> readFunctionWords(Path file) {
        try {
            Set<String> words = new HashSet<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.addAll(Lexicon.words(line));
                }
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "cannot read the function words " + file + "; every language needs this file", unreadable);
        }
    }
}
