package parley.understanding.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/**
 * Snowball stems of one language; a language without a Snowball stemmer keeps its words whole. Safe for many threads:
 * Snowball's objects are not, so each miss of the bounded cache makes its own.
 */
final class Stems {

    private static final int MOST_CACHED = 50_000;
    private static final Map<String, ALGORITHM> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", ALGORITHM.ARABIC),
            Map.entry("ca", ALGORITHM.CATALAN),
            Map.entry("da", ALGORITHM.DANISH),
            Map.entry("de", ALGORITHM.GERMAN),
            Map.entry("el", ALGORITHM.GREEK),
            Map.entry("en", ALGORITHM.ENGLISH),
            Map.entry("es", ALGORITHM.SPANISH),
            Map.entry("fi", ALGORITHM.FINNISH),
            Map.entry("fr", ALGORITHM.FRENCH),
            Map.entry("ga", ALGORITHM.IRISH),
            Map.entry("hu", ALGORITHM.HUNGARIAN),
            Map.entry("id", ALGORITHM.INDONESIAN),
            Map.entry("it", ALGORITHM.ITALIAN),
            Map.entry("nl", ALGORITHM.DUTCH),
            Map.entry("no", ALGORITHM.NORWEGIAN),
            Map.entry("pt", ALGORITHM.PORTUGUESE),
            Map.entry("ro", ALGORITHM.ROMANIAN),
            Map.entry("ru", ALGORITHM.RUSSIAN),
            Map.entry("sv", ALGORITHM.SWEDISH),
            Map.entry("tr", ALGORITHM.TURKISH));

    private final @Nullable ALGORITHM algorithm;
    private final Map<String, String> cache = new ConcurrentHashMap<>();

    Stems(String language) {
        algorithm = BY_LANGUAGE.get(language.toLowerCase(Locale.ROOT));
    }

    String of(String word) {
        if (algorithm == null) {
            return word;
        }
        String known = cache.get(word);
        return known != null ? known : learn(word, algorithm);
    }

    private String learn(String word, ALGORITHM snowball) {
        String stem = new SnowballStemmer(snowball).stem(word).toString();
        if (cache.size() < MOST_CACHED) {
            cache.put(word, stem);
        }
        return stem;
    }
}
