package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Phrase;

class BrandStandsOnASharedBaseTest {

    private static final String RULE = """
        rule "%s"
        when
            $s : Situation( intent == "%s" )
        then
            suggest.reply("%s");
        end
        """;

    @TempDir
    private Path folder;

    private Rulebook brand;

    @BeforeEach
    void load() {
        new PackOnDisk(folder)
                .rules("package rules.p;\n"
                        + RULE.formatted("status", "order.status", "known")
                        + RULE.formatted("list", "order.list", "known"))
                .write("own/pack.yaml", """
                    name: own
                    base: p
                    brands: [zenith]
                    defaultLanguage: en
                    defaultZone: Europe/Paris
                    """)
                .write("own/wording/en.yaml", "ok: our own word\n")
                .write("own/a.drl", "package rules.own;\n" + RULE.formatted("status", "order.status", "ok"));
        brand = Rulebook.load(folder, "own", PackOnDisk.INTENTS);
    }

    @Test
    void andHasItsRules() {
        assertThat(keys("order.list")).containsExactly("known");
    }

    @Test
    void andReplacesARuleByItsName() {
        assertThat(keys("order.status")).containsExactly("ok");
    }

    @Test
    void andReplacesASentenceByItsKey() {
        assertThat(brand.wording().say(Phrase.of("ok"), "en", ZoneId.of("UTC"))).isEqualTo("our own word");
        assertThat(brand.wording().say(Phrase.of("known"), "en", ZoneId.of("UTC")))
                .isEqualTo("word");
    }

    private List<String> keys(String intent) {
        return brand.suggest(Given.asks(intent, List.of())).stream()
                .map(Candidate::decision)
                .map(decision -> ((Decision.Reply) decision).phrase().key())
                .toList();
    }
}
