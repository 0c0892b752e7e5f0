package parley.rulebook.wording;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;
import parley.rulebook.pack.Yaml;

/** Reads {@code wording/<language>.yaml}: a flat map of keys to ICU messages. Every language must hold the same keys. */
public final class WordingReader {

    private final PackFolder folder;
    private final Consumer<Problem> problems;
    private final Map<String, Map<String, Sentence>> sentences = new TreeMap<>();

    private WordingReader(PackFolder folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Sentences by language and key; what is wrong goes to {@code problems}. */
    public static Map<String, Map<String, Sentence>> read(PackFolder folder, Consumer<Problem> problems) {
        WordingReader reader = new WordingReader(folder, problems);
        folder.wording().forEach(reader::readLanguage);
        reader.requireDefaultLanguage();
        reader.requireSameKeys();
        return reader.sentences;
    }

    /** What a pack says itself replaces what its base says. */
    private void readLanguage(TextFile file) {
        Yaml.read(file, new TypeReference<LinkedHashMap<String, String>>() {}, problems)
                .ifPresent(messages -> sentences
                        .computeIfAbsent(file.stem(), ignored -> new LinkedHashMap<>())
                        .putAll(sentences(file, messages)));
    }

    private Map<String, Sentence> sentences(TextFile file, Map<String, String> messages) {
        Locale locale = folder.settings().locale(file.stem());
        Map<String, Sentence> read = new LinkedHashMap<>();
        messages.forEach((key, message) -> {
            try {
                read.put(key, new Sentence(message == null ? "" : message, locale));
            } catch (IllegalArgumentException e) {
                problems.accept(new Problem(
                        file.path(),
                        lineOf(file, key),
                        1,
                        null,
                        "the sentence of '" + key + "' cannot be read: " + e.getMessage(),
                        "check its braces; inside {…, plural, …} every case stands in braces of its own"));
            }
        });
        return read;
    }

    private void requireDefaultLanguage() {
        String language = folder.settings().defaultLanguage();
        if (!sentences.containsKey(language)) {
            problems.accept(Problem.in(
                    folder.name() + "/wording/" + language + ".yaml",
                    "the default language of the pack has no wording",
                    "write this file or name another defaultLanguage in pack.yaml"));
        }
    }

    private void requireSameKeys() {
        TreeSet<String> all = new TreeSet<>();
        sentences.values().forEach(messages -> all.addAll(messages.keySet()));
        sentences.forEach((language, messages) -> all.stream()
                .filter(key -> !messages.containsKey(key))
                .forEach(key -> problems.accept(Problem.in(
                        folder.name() + "/wording/" + language + ".yaml",
                        "the key '" + key + "' stands in another language only",
                        "say it in this language too"))));
    }

    static int lineOf(TextFile file, String key) {
        int line = 1;
        for (String text : file.text().lines().toList()) {
            if (text.startsWith(key + ":") || text.startsWith("\"" + key + "\":")) {
                return line;
            }
            line++;
        }
        return 0;
    }
}
