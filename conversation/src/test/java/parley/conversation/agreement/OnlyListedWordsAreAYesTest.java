package parley.conversation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyListedWordsAreAYesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"OK", "ok", " Ok. ", "yes please", "Yes, please!", "vas-y", "Vas-y !", "d’accord", "OUI", "ok 👍"
            })
    void listedWordsAreAYes(String words) {
        assertThat(Assent.of(words)).isEqualTo(Assent.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok but cheaper",
                "is that ok?",
                "ok?",
                "okay if it is blue",
                "yes or no",
                "oui mais en bleu",
                "not ok",
                "yesterday",
                "",
                "o",
                "I am not ok with this",
                "yes, but to another address"
            })
    void wordsAroundAYesMakeItNone(String words) {
        assertThat(Assent.of(words)).isEqualTo(Assent.NEITHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "no thanks!", "Non.", "non merci", "laisse tomber"})
    void listedWordsAreANo(String words) {
        assertThat(Assent.of(words)).isEqualTo(Assent.NO);
    }

    @Property
    void anythingLongerThanTheListIsNoYes(@ForAll @StringLength(min = 40, max = 80) String words) {
        assertThat(Assent.of("yes " + words.replaceAll("[ .!…👍🙂]", "x"))).isEqualTo(Assent.NEITHER);
    }
}
