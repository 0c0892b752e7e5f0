package parley.handoff.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The words of the pages in one language: {@code words/desk_<language>.properties}, the same keys in each. */
public final class Words {

    /** The first is spoken to whoever asks for none of them. */
    static final List<String> LANGUAGES = List.of("en", "fr");

    private static final Map<String, Words> ALL = Map.of("en", new Words("en"), "fr", new Words("fr"));

    private final String language;
    private final Map<String, String> texts = new TreeMap<>();

    private Words(String language) {
        this.language = language;
        Properties read = new Properties();
        String file = "/words/desk_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    }

    /** The best of our languages for a reader, the most wanted first. */
    public static Words of(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .map(ALL::get)
                .orElseGet(() -> Objects.requireNonNull(ALL.get(LANGUAGES.getFirst())));
    }

    public String language() {
        return language;
    }

    /** @throws IllegalArgumentException if there is no such text */
    public String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return text;
    }

    /** All texts by key. */
    public Map<String, String> texts() {
        return texts;
    }
}
