package parley.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormaliserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where's my ORDER?          | where s my order ?
            where is order 1042        | where is order 0000
            2 sim cards                | 2 sim cards
            heeeeelp                   | heelp
            où est ma commande         | ou est ma commande
            l’œuvre d’été              | l oeuvre d ete
            costs 12€!                 | costs 12 € !
            ｆｕｌｌ ｗｉｄｔｈ        | full width
            thanks 😡                  | thanks 😡
            हिन्दी में                   | हिन्दी में
            A-20871                    | a 00000
            """)
    void writtenAsCustomersWrite(String text, String words) {
        assertThat(String.join(" ", TextNormaliser.words(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'...'"})
    void nothingToRead(String text) {
        assertThat(TextNormaliser.words(text)).isEmpty();
    }
}
