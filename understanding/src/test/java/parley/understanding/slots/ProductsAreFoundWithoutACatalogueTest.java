package parley.understanding.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.conversation.intent.Slot;

/** The sentences are not among those that the finder learns from. */
class ProductsAreFoundWithoutACatalogueTest {

    private static final OpenSlots OPEN = OpenSlots.train(Path.of(System.getProperty("parley.root"), "models/shop"));

    @ParameterizedTest
    @CsvSource({
        "en, I am looking for a jacket for my son, jacket",
        "en, do you have these boots in size 40, boots",
        "en, are the headphones back in stock, headphones",
        "en, my tablet is broken, tablet",
        "fr, je cherche une veste pour mon fils, veste",
        "fr, vous avez encore ces baskets en 40 ?, baskets",
        "fr, la tablette est cassée, tablette",
        "fr, il vous reste le pantalon noir ?, pantalon noir"
    })
    void theThingThatIsAskedForIsNamed(String language, String text, String product) {
        assertThat(OPEN.read(text, language))
                .extracting(Slot::name, Slot::words)
                .containsExactly(tuple("product", product));
    }

    @ParameterizedTest
    @CsvSource({"en, where is my order 1042", "en, thanks a lot", "fr, je veux parler à un conseiller", "fr, merci"})
    void whereNoThingIsNamedNoneIsFound(String language, String text) {
        assertThat(OPEN.read(text, language)).isEmpty();
    }

    @Test
    void oneFinderServesManyThreadsAlike() {
        List<Slot> alone = OPEN.read("do you have these boots in size 40", "en");
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> OPEN.read("do you have these boots in size 40", "en")))
                .allMatch(alone::equals);
    }
}
