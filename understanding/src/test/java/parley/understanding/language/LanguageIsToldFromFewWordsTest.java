package parley.understanding.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code en.txt} and {@code fr.txt} hold 64 utterances each of one to six words, written apart from the pack's own. */
class LanguageIsToldFromFewWordsTest {

    private static final LanguageDetector DETECTOR =
            LanguageDetector.ofPack(Path.of(System.getProperty("parley.root"), "models/shop"));

    @Test
    void withoutAPriorAtLeast97PercentAreRight() {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String language : List.of("en", "fr")) {
            for (String text : utterances(language)) {
                all++;
                if (!DETECTOR.detect(text, null).equals(language)) {
                    wrong.add(text);
                }
            }
        }
        double share = 1 - wrong.size() / (double) all;
        assertThat(share).as("right: %.3f of %d; wrong: %s", share, all, wrong).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void theConversationsLanguageMakesThemAllRight() {
        for (String language : List.of("en", "fr")) {
            assertThat(utterances(language))
                    .allMatch(text -> DETECTOR.detect(text, language).equals(language));
        }
    }

    @Test
    void aCustomerWhoChangesLanguageInAWholeSentenceIsFollowed() {
        assertThat(DETECTOR.detect("where is my order", "fr")).isEqualTo("en");
        assertThat(DETECTOR.detect("où est ma commande", "en")).isEqualTo("fr");
        assertThat(DETECTOR.detect("merci", "en")).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "1042",
                "iphone 15",
                "A-20871",
                "stop",
                "menu",
                "wifi",
                "sms",
                "cool",
                "super",
                "",
                "?!",
                "👍",
                "contact",
                "option",
                "service",
                "email",
                "12,50 €"
            })
    void whatProvesLittleKeepsTheConversationsLanguage(String text) {
        assertThat(DETECTOR.detect(text, "fr")).isEqualTo("fr");
        assertThat(DETECTOR.detect(text, "en")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je veux cancel mon order",
                "c'est quoi le tracking de mon parcel",
                "mon refund il arrive quand",
                "ma box wifi est down depuis hier",
                "j'ai pas eu le mail de confirmation"
            })
    void frenchWithEnglishWordsIsFrench(String text) {
        assertThat(DETECTOR.detect(text, null)).isEqualTo("fr");
        assertThat(DETECTOR.detect(text, "fr")).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i want to annuler my order",
                "where is my commande please",
                "my colis did not arrive yet",
                "can i pay with carte bancaire"
            })
    void englishWithAFrenchWordIsEnglish(String text) {
        assertThat(DETECTOR.detect(text, null)).isEqualTo("en");
        assertThat(DETECTOR.detect(text, "en")).isEqualTo("en");
    }

    @Test
    void aThirdLanguageIsOnlyMoreText() {
        LanguageDetector three = LanguageDetector.train(Map.of(
                "en", List.of("where is my order", "i want to cancel the contract", "thank you very much"),
                "fr", List.of("où est ma commande", "je veux résilier le contrat", "merci beaucoup"),
                "de", List.of("wo ist meine bestellung", "ich möchte den vertrag kündigen", "vielen dank")));
        assertThat(three.languages()).containsExactly("de", "en", "fr");
        assertThat(three.detect("ich möchte meine bestellung", null)).isEqualTo("de");
    }

    @Test
    void aSavedDetectorJudgesAsBefore(@TempDir Path folder) throws IOException {
        DETECTOR.write(folder.resolve("languages.bin"));
        LanguageDetector loaded = LanguageDetector.read(folder.resolve("languages.bin"));
        for (String language : List.of("en", "fr")) {
            assertThat(utterances(language))
                    .allMatch(text -> loaded.detect(text, null).equals(DETECTOR.detect(text, null)));
        }
    }

    @Test
    void aLanguageWithoutWordsIsRefused() {
        assertThatThrownBy(() -> LanguageDetector.train(Map.of("fr", List.of("42"), "en", List.of("hello"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'fr'");
    }

    @Property(tries = 300, seed = "2026")
    void anyTextGetsOneOfTheLanguages(@ForAll String text) {
        assertThat(DETECTOR.detect(text, null)).isIn("en", "fr");
    }

    private static List<String> utterances(String language) {
        String file = language + ".txt";
        try (InputStream in =
                Objects.requireNonNull(LanguageIsToldFromFewWordsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
