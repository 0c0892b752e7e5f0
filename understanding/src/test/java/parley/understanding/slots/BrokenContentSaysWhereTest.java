package parley.understanding.slots;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenContentSaysWhereTest {

    private static final String GRAMMAR = """
            day-first: true
            typos: []
            needs-context: []
            stops: []
            words:
              unit: {month: [month]}
            periods:
              unit -1: [last <unit>]
            amounts: {sum: [<money> euros], sum-and-cents: [<money> euros <n>], cents: [<money> cents]}
            quantities: [<n> (<noun>)]
            references: {order: [order]}
            """;

    @TempDir
    Path pack;

    @Test
    void anUnknownMeaningIsNamedWithItsLine() {
        refuses(GRAMMAR.replace("unit -1", "unnit -1"), "slots.yaml:8: unknown meaning 'unnit'");
    }

    @Test
    void anUnknownElementIsNamedWithItsLine() {
        refuses(GRAMMAR.replace("last <unit>", "last <unit> <moon>"), "slots.yaml:8: unknown element <moon>");
    }

    @Test
    void aPhraseThatLacksWhatItsMeaningNeedsIsRefused() {
        refuses(GRAMMAR.replace("last <unit>", "last moon"), "slots.yaml:8: unit needs [unit]");
    }

    @Test
    void anUnknownUnitIsRefused() {
        refuses(GRAMMAR.replace("{month:", "{moon:"), "slots.yaml:6: unknown unit 'moon'");
    }

    @Test
    void aMissingSectionIsNamed() {
        refuses(GRAMMAR.replace("quantities", "quantitys"), "'quantities:' is missing");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        refuses(GRAMMAR.replace("stops: []", "stops: ["), "not YAML");
    }

    private void refuses(String grammar, String message) {
        assertThatThrownBy(() -> {
                    write("slots.yaml", "currency: EUR\nreferences: {order: ['9{3,10}']}\n");
                    write("en/lexicon/function-words.txt", "the\n");
                    write("en/lexicon/slots.yaml", grammar);
                    SlotReader.open(pack);
                })
                .isInstanceOf(ContentException.class)
                .hasMessageContaining(message);
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(pack.resolve(file).getParent());
        Files.writeString(pack.resolve(file), content);
    }
}
