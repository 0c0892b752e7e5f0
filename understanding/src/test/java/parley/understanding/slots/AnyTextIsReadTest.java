package parley.understanding.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.conversation.intent.Slot;

class AnyTextIsReadTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SlotReader READER = SlotReader.open(Path.of(System.getProperty("parley.root"), "models/shop"))
            .withProducts(List.of("iPhone 15", "Wool Jumper"));

    @Property(tries = 500, seed = "2026")
    void whateverIsTypedTheWordsAreTheCustomersOwn(@ForAll String text) {
        wordsStandInOrder(text);
    }

    @Property(tries = 1_000, seed = "2026")
    void wordsOfTheGrammarInAnyOrderAreReadToo(@ForAll("jumbled") String text) {
        wordsStandInOrder(text);
    }

    @Property(tries = 200, seed = "2026")
    void everyDayOfAHundredYearsCanBeToday(@ForAll("jumbled") String text, @ForAll("instants") Instant now) {
        for (String language : READER.languages()) {
            for (Slot slot : READER.read(text, language, now, PARIS)) {
                if (slot instanceof Slot.Period(var name, var from, var to, var words)) {
                    assertThat(from).as(text).isBeforeOrEqualTo(to);
                }
            }
        }
    }

    private static void wordsStandInOrder(String text) {
        for (String language : READER.languages()) {
            int behind = 0;
            for (Slot slot : READER.read(text, language, NOW, PARIS)) {
                int from = text.indexOf(slot.words(), behind);
                assertThat(from).as("%s in %s", slot, text).isGreaterThanOrEqualTo(behind);
                behind = from + slot.words().length();
            }
        }
    }

    @Provide
    Arbitrary<String> jumbled() {
        return Arbitraries.of(
                        "last",
                        "month",
                        "from",
                        "between",
                        "to",
                        "and",
                        "the",
                        "3",
                        "31",
                        "30th",
                        "29",
                        "february",
                        "march",
                        "may",
                        "2024",
                        "2026",
                        "q2",
                        "since",
                        "until",
                        "end",
                        "of",
                        "order",
                        "no",
                        "#",
                        "1042",
                        "F-2026-031",
                        "C771",
                        "999999999999999",
                        "12/04",
                        "31/02/2025",
                        "0/0",
                        "€",
                        "12,50",
                        "1 234,56",
                        "euros",
                        "x",
                        "0612345678",
                        "+",
                        "@",
                        "a@b.org",
                        "le",
                        "au",
                        "du",
                        "mars",
                        "entre",
                        "fin",
                        "mi",
                        "dernier",
                        "trimestre",
                        "il y a",
                        "9999",
                        "ans",
                        "mois",
                        "facture",
                        "-",
                        "/",
                        ".",
                        "iphone",
                        "15")
                .list()
                .ofMaxSize(14)
                .map(words -> String.join(" ", words).replace(" - ", "-").replace(" / ", "/"));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 36_500)
                .map(days -> Instant.parse("2000-01-01T00:00:00Z").plusSeconds(days * 86_400));
    }
}
