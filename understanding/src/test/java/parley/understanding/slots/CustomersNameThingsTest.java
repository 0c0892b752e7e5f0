package parley.understanding.slots;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.intent.Slot;

/** Every line of {@code en.tsv} and {@code fr.tsv}, read on Sunday 22 November 2026 in Paris with the pack's own words. */
class CustomersNameThingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final SlotReader READER = SlotReader.open(Path.of(System.getProperty("parley.root"), "models/shop"))
            .withProducts(List.of("iPhone 15", "Galaxy S24", "Wool Jumper", "Fibre Max 500", "Montre Océan"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("english")
    void inEnglish(String text, String expected) {
        assertThat(written(READER.read(text, "en", NOW, PARIS))).as(text).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("french")
    void inFrench(String text, String expected) {
        assertThat(written(READER.read(text, "fr", NOW, PARIS))).as(text).isEqualTo(expected);
    }

    static Stream<Arguments> english() {
        return lines("en.tsv");
    }

    static Stream<Arguments> french() {
        return lines("fr.tsv");
    }

    private static Stream<Arguments> lines(String file) {
        try (InputStream in = Objects.requireNonNull(CustomersNameThingsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("##"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> Arguments.of(cells[0], cells.length > 1 ? cells[1] : ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String written(List<Slot> slots) {
        return slots.stream().map(CustomersNameThingsTest::written).collect(joining(" | "));
    }

    private static String written(Slot slot) {
        return switch (slot) {
            case Slot.Period(var name, var from, var to, var words) ->
                name + " " + from + (from.equals(to) ? "" : ".." + to) + " \"" + words + "\"";
            case Slot.Amount(var name, var amount, var words) ->
                name + " " + amount.amount() + " " + amount.currency() + " \"" + words + "\"";
            case Slot.Quantity(var name, var value, var words) -> name + " " + value + " \"" + words + "\"";
            case Slot.Text(var name, var value, var words) -> name + " " + value + " \"" + words + "\"";
        };
    }
}
