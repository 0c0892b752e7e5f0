package parley.handoff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsAreCompleteTest {

    private static final Path SOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("\\b(?:t|tOr|get|#button)\\(\\s*['\"]([a-zA-Z0-9_.]+)['\"]");
    private static final Words ENGLISH = Words.of(List.of(Locale.ENGLISH));
    private static final Words FRENCH = Words.of(List.of(Locale.FRENCH));

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(FRENCH.texts().keySet()).isEqualTo(ENGLISH.texts().keySet());
    }

    @Test
    void theSamePlacesAreFilledInBothLanguages() {
        ENGLISH.texts()
                .forEach((key, text) ->
                        assertThat(places(FRENCH.get(key))).as(key).isEqualTo(places(text)));
    }

    @Test
    void whateverPagesAndScriptsSayIsThere() {
        TreeSet<String> used = new TreeSet<>();
        sources(".html").forEach(source -> used.addAll(keys(source)));
        sources(".js").forEach(source -> used.addAll(keys(source)));
        used.removeIf(key -> !key.contains("."));
        assertThat(used).isNotEmpty().isSubsetOf(ENGLISH.texts().keySet());
    }

    @Test
    void scriptsBuildElementsAndNeverParseText() {
        assertThat(sources(".js"))
                .isNotEmpty()
                .noneMatch(
                        source -> source.matches(
                                "(?s).*(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|eval\\(|new Function).*"));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\w+}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static List<String> keys(String source) {
        return KEY.matcher(source).results().map(result -> result.group(1)).toList();
    }

    private static List<String> sources(String ending) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(WordsAreCompleteTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
